import { same } from '#core/shared/match.ts';
import type { Readiness, SourceDocument, SourceSegment, SourceService } from '../types.ts';
import { change, describing, identifying, type KeyRule, type KindRules } from './change.ts';
import { pairs } from './pairs.ts';
import { referenceChange, targetOf, upgradedReference } from './reference.ts';
import type { ClassifiedChange } from './types.ts';
import { starting } from './validity.ts';

const readinessRule: KeyRule<SourceDocument> = (before, after) =>
	readinessChange('/readiness', before.readiness, after.readiness);

/** Response fields by the name a form's prefill uses. */
const fieldChanges: KeyRule<SourceDocument> = (before, after, context) => {
	const { added, removed, kept, reordered } = pairs(before.fields, after.fields, ({ name }) => name);
	return [
		...added.map(({ item, index }) =>
			change('widening', 'change/field-added', `/fields/${index}`, { after: item }, { name: item.name })
		),
		...removed.map(({ item, index }) =>
			change('breaking', 'change/field-removed', `/fields/${index}`, { before: item }, { name: item.name })
		),
		...kept.flatMap((pair) =>
			referenceChange(`/fields/${pair.index}/element`, pair.before.element, pair.after.element, context)
		),
		...(reordered ? [change('compatible', 'change/order', '/fields')] : [])
	];
};

const serviceChanges: KeyRule<SourceDocument> = (before, after) => {
	const { added, removed, kept, reordered } = pairs(before.services, after.services, ({ id }) => id);
	return [
		...added.map(({ item, index }) =>
			change('widening', 'change/service-added', `/services/${index}`, { after: item }, { id: item.id })
		),
		...removed.map(({ item, index }) =>
			change('breaking', 'change/service-removed', `/services/${index}`, { before: item }, { id: item.id })
		),
		...kept.flatMap((pair) =>
			serviceChange(
				`/services/${pair.index}`,
				{ ...pair.before, readiness: pair.before.readiness ?? before.readiness },
				{ ...pair.after, readiness: pair.after.readiness ?? after.readiness }
			)
		),
		...(reordered ? [change('compatible', 'change/order', '/services')] : []),
		...spelledOut('/services', before.services, after.services)
	];
};

/** Only a segment that was live can be missed. */
const segmentChanges: KeyRule<SourceDocument> = (before, after) => {
	const { added, removed, kept, reordered } = pairs(before.segments, after.segments, ({ id }) => id);
	return [
		...added.map(({ item, index }) =>
			change('widening', 'change/segment-added', `/segments/${index}`, { after: item }, { id: item.id })
		),
		...removed.map(({ item, index }) =>
			change(
				item.readiness === 'live' ? 'breaking' : 'compatible',
				'change/segment-removed',
				`/segments/${index}`,
				{ before: item },
				{ id: item.id }
			)
		),
		...kept.flatMap((pair) => segmentChange(`/segments/${pair.index}`, pair.before, pair.after)),
		...(reordered ? [change('compatible', 'change/order', '/segments')] : []),
		...spelledOut('/segments', before.segments, after.segments)
	];
};

export const SOURCE_CHANGES: KindRules<SourceDocument> = {
	title: describing('title', 'change/text'),
	owner: describing('owner', 'change/steward'),
	synonyms: describing('synonyms', 'change/names'),
	readiness: readinessRule,
	readyFrom: starting('readyFrom'),
	channel: identifying('channel', { added: 'change/channel-added', changed: 'change/channel-changed' }),
	services: serviceChanges,
	segments: segmentChanges,
	fields: fieldChanges,
	citations: describing('citations', 'change/citations'),
	doubts: describing('doubts', 'change/doubts')
};

// helpers

/** Procedures rest on a source only while it is live: becoming live opens something, ceasing to be so takes it away. */
function readinessChange(at: string, before: Readiness, after: Readiness): ClassifiedChange[] {
	if (before === after) return [];
	const values = { before, after };
	if (before === 'live') return [change('breaking', 'change/no-longer-live', at, values)];
	return after === 'live'
		? [change('widening', 'change/live', at, values)]
		: [change('compatible', 'change/readiness', at, values)];
}

function serviceChange(at: string, before: SourceService, after: SourceService): ClassifiedChange[] {
	const inputs = pairs(before.inputs, after.inputs, targetOf);
	const outputs = pairs(before.outputs, after.outputs, (name) => name);
	return [
		...(same([before.name, before.citations], [after.name, after.citations])
			? []
			: [change('compatible', 'change/text', `${at}/name`)]),
		...readinessChange(`${at}/readiness`, before.readiness ?? 'unknown', after.readiness ?? 'unknown'),
		...inputs.added.map(({ item, index }) =>
			change('breaking', 'change/input-added', `${at}/inputs/${index}`, { after: item })
		),
		...inputs.removed.map(({ item, index }) =>
			change('widening', 'change/input-removed', `${at}/inputs/${index}`, { before: item })
		),
		...inputs.kept.flatMap((pair) =>
			upgradedReference(`${at}/inputs/${pair.index}`, pair.before, pair.after)
		),
		...outputs.added.map(({ item, index }) =>
			change('widening', 'change/field-added', `${at}/outputs/${index}`, { after: item }, { name: item })
		),
		...outputs.removed.map(({ item, index }) =>
			change('breaking', 'change/field-removed', `${at}/outputs/${index}`, { before: item }, { name: item })
		),
		...(inputs.reordered || outputs.reordered ? [change('compatible', 'change/order', at)] : [])
	];
}

function segmentChange(at: string, before: SourceSegment, after: SourceSegment): ClassifiedChange[] {
	const texts = ({ name, verifiedOn, citations }: SourceSegment) => [name, verifiedOn, citations];
	return [
		...readinessChange(`${at}/readiness`, before.readiness, after.readiness),
		...(same(texts(before), texts(after)) ? [] : [change('compatible', 'change/text', at)])
	];
}

/** An empty list says what no list says; so does a readiness repeated from the source. */
function spelledOut(
	at: string,
	before: readonly { readonly readiness?: Readiness }[] | undefined,
	after: readonly { readonly readiness?: Readiness }[] | undefined
): ClassifiedChange[] {
	const silent = (parts: typeof before) => parts?.map((part) => part.readiness ?? null);
	return same(silent(before), silent(after)) ? [] : [change('compatible', 'change/limit-spelled-out', at)];
}
