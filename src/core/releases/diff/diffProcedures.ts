import { durationPhrase } from '#core/calendar/durationPhrase.ts';
import type { Deadline, Fee, ProcedureDocument } from '#core/procedures/types.ts';
import { match, same } from '#core/shared/match.ts';
import type { Phrase, SemanticChange } from './types.ts';

/** Components, cases, deadlines, fees, results, channels and the name of two editions of a procedure. */
export function diffProcedures(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const rest = same(remainder(before), remainder(after))
		? []
		: [change('diff/details-changed', 'review', {})];
	return [
		...(same(before.name, after.name)
			? []
			: [change('diff/renamed', 'texts', { before: before.name, after: after.name })]),
		...diffCases(before, after),
		...diffComponents(before, after),
		...diffDeadlines(before, after),
		...diffFees(before, after),
		...diffResults(before, after),
		...diffChannels(before, after),
		...rest
	];
}

// helpers

type Params = NonNullable<Phrase['params']>;

function change(
	code: string,
	compatibility: SemanticChange['compatibility'],
	params: Params
): SemanticChange {
	return { part: 'procedure', code, compatibility, params };
}

/**
 * What the other comparisons do not look at: units, legal basis, notes. Versions and pins follow from the parts,
 * and differences from a shared workflow show in the workflow itself.
 */
function remainder(procedure: ProcedureDocument): object {
	const compared = { name: 0, cases: 0, components: 0, deadlines: 0, fees: 0, results: 0, channels: 0 };
	return { ...procedure, ...compared, version: 0, uses: 0, workflowOverrides: 0, doubts: 0 };
}

function diffCases(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const { added, removed, changed } = match(before.cases, after.cases, (each) => each.id);
	return [
		...added.map(({ name }) => change('diff/case-added', 'review', { name })),
		...removed.map(({ name }) => change('diff/case-removed', 'breaking', { name })),
		...changed.map(({ after: { name } }) => change('diff/case-changed', 'review', { name }))
	];
}

function diffComponents(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const { added, removed, changed } = match(before.components, after.components, (each) => each.id);
	return [
		...added.map(({ name }) => change('diff/component-added', 'review', { name })),
		...removed.map(({ name }) => change('diff/component-removed', 'review', { name })),
		...changed.map((pair) => {
			const { name } = pair.after;
			const wording = same(
				{ ...pair.before, name: 0, citations: 0 },
				{ ...pair.after, name: 0, citations: 0 }
			);
			return change('diff/component-changed', wording ? 'texts' : 'review', { name });
		})
	];
}

function diffDeadlines(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const { added, removed, changed } = match(before.deadlines, after.deadlines, (each) => each.id);
	const limit = (deadline: Deadline) => durationPhrase(deadline.duration, deadline.calendar);
	return [
		...added.map((each) => change('diff/deadline-added', 'review', { name: each.name, limit: limit(each) })),
		...removed.map((each) =>
			change('diff/deadline-removed', 'review', { name: each.name, limit: limit(each) })
		),
		...changed.map((pair) => {
			const { name } = pair.after;
			const [from, to] = [limit(pair.before), limit(pair.after)];
			return same(from, to)
				? change('diff/deadline-terms', 'review', { name })
				: change('diff/deadline-changed', 'review', { name, before: from, after: to });
		})
	];
}

function diffFees(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const { added, removed, changed } = match(before.fees, after.fees, (each) => each.id);
	return [
		...added.map((fee) => change('diff/fee-added', 'review', { name: fee.name, amount: amountPhrase(fee) })),
		...removed.map((fee) =>
			change('diff/fee-removed', 'review', { name: fee.name, amount: amountPhrase(fee) })
		),
		...changed.map((pair) => {
			const { name } = pair.after;
			const [from, to] = [amountPhrase(pair.before), amountPhrase(pair.after)];
			return same(from, to)
				? change('diff/fee-terms', 'review', { name })
				: change('diff/fee-changed', 'review', { name, before: from, after: to });
		})
	];
}

function amountPhrase({ status, amount }: Fee): Phrase {
	return status === 'known'
		? { code: 'diff/fee-amount', params: { amount: amount ?? 0 } }
		: { code: `diff/fee-${status}` };
}

function diffResults(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const { added, removed, changed } = match(before.results, after.results, (each) => each.code);
	return [
		...added.map(({ name }) => change('diff/result-added', 'compatible', { name })),
		...removed.map(({ name }) => change('diff/result-removed', 'breaking', { name })),
		...changed.map(({ after: { name } }) => change('diff/result-changed', 'review', { name }))
	];
}

function diffChannels(before: ProcedureDocument, after: ProcedureDocument): SemanticChange[] {
	const { added, removed } = match(before.channels, after.channels, (each) => each.channel);
	return [
		...added.map(({ channel }) =>
			change('diff/channel-added', 'compatible', { channel: { code: `diff/${channel}` } })
		),
		...removed.map(({ channel }) =>
			change('diff/channel-removed', 'breaking', { channel: { code: `diff/${channel}` } })
		)
	];
}
