import { same } from '#core/shared/match.ts';
import type { InstrumentDocument } from '../types.ts';
import { change, describing, type KeyRule, type KindRules } from './change.ts';
import { pairs } from './pairs.ts';
import { ending, starting } from './validity.ts';

/** The number is what the instrument is known by. */
const numberChange: KeyRule<InstrumentDocument> = ({ number: before }, { number: after }) =>
	before === after ? [] : [change('breaking', 'change/other-instrument', '/number', { before, after })];

/** Places that citations may name. */
const articleChanges: KeyRule<InstrumentDocument> = (before, after) => {
	const { added, removed, kept, reordered } = pairs(before.articles, after.articles, ({ place }) => place);
	const found = [
		...added.map(({ item, index }) =>
			change('widening', 'change/article-added', `/articles/${index}`, { after: item }, { place: item.place })
		),
		...removed.map(({ item, index }) =>
			change(
				'breaking',
				'change/article-removed',
				`/articles/${index}`,
				{ before: item },
				{ place: item.place }
			)
		),
		...kept.flatMap((pair) =>
			same(pair.before, pair.after)
				? []
				: [change('compatible', 'change/text', `/articles/${pair.index}/summary`)]
		),
		...(reordered ? [change('compatible', 'change/order', '/articles')] : [])
	];
	return found.length > 0 || same(before.articles, after.articles)
		? found
		: [change('compatible', 'change/limit-spelled-out', '/articles')];
};

export const INSTRUMENT_CHANGES: KindRules<InstrumentDocument> = {
	number: numberChange,
	title: describing('title', 'change/text'),
	issuer: describing('issuer', 'change/text'),
	issuedOn: describing('issuedOn', 'change/issued-on'),
	effectiveFrom: starting('effectiveFrom'),
	effectiveTo: ending('effectiveTo'),
	amends: describing('amends', 'change/relations'),
	replaces: describing('replaces', 'change/relations'),
	articles: articleChanges,
	doubts: describing('doubts', 'change/doubts')
};
