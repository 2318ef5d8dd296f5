import { canonicalJson } from '#core/shared/canonical.ts';
import { match, same } from '#core/shared/match.ts';
import type { Compatibility } from '#core/shared/phrase.ts';
import type { StepBinding } from '../types.ts';
import { kindWord, limitWord, NONE, roleWord, unitWord, type Word } from './phrases.ts';
import type { ChangedProperty, Difference } from './types.ts';

/** What differs in the binding of a step. `step` is what it is called. */
export function diffStep(
	before: StepBinding | undefined,
	after: StepBinding | undefined,
	at: string,
	step: Word
): Difference[] {
	const found: Difference[] = [];
	const tell: Tell = (property, code, params = {}, compatibility = 'review') => {
		found.push({ type: 'changed', at, property, code: `diff/${code}`, compatibility, params: { step, ...params } });
	};
	if (!before || !after) {
		if (after) tell('binding', 'step-bound', { kind: kindWord(after.kind) });
		else if (before) tell('binding', 'step-unbound', { kind: kindWord(before.kind) }, 'breaking');
		return found;
	}
	if (before.kind !== after.kind) {
		tell('kind', 'step-kind', { before: kindWord(before.kind), after: kindWord(after.kind) }, 'breaking');
	}
	if (before.role !== after.role) {
		tell('role', 'step-role', { before: roleWord(before.role), after: roleWord(after.role) }, 'breaking');
	}
	if (before.unit !== after.unit) tell('unit', 'step-unit', { before: unitWord(before.unit), after: unitWord(after.unit) });
	diffLimit(before, after, tell);
	diffForm(before.form, after.form, tell);
	diffOutcomes(before.outcomes, after.outcomes, tell);
	for (const [property, code] of PLAIN) {
		if (before[property] !== after[property]) {
			tell(property, code, { before: before[property] ?? NONE, after: after[property] ?? NONE });
		}
	}
	if (Boolean(before.pausesClock) !== Boolean(after.pausesClock)) {
		tell('clock', after.pausesClock ? 'step-pauses-clock' : 'step-runs-clock');
	}
	const notices = listed(before.notices ?? [], after.notices ?? []);
	if (notices) tell('notices', 'step-notices', notices);
	if ((before.note ?? '') !== (after.note ?? '')) tell('note', 'step-note', {}, 'texts');
	const citations = listed(before.citations, after.citations);
	if (citations) tell('citations', 'step-citations', citations, 'texts');
	return found;
}

// helpers

type Tell = (
	property: ChangedProperty,
	code: string,
	params?: Readonly<Record<string, Word>>,
	compatibility?: Exclude<Compatibility, 'identical'>
) => void;

const PLAIN = [
	['source', 'step-source'],
	['result', 'step-result'],
	['fee', 'step-fee']
] as const;

function diffLimit({ timeLimit: before }: StepBinding, { timeLimit: after }: StepBinding, tell: Tell): void {
	if (before?.duration !== after?.duration || before?.calendar !== after?.calendar) {
		tell('timeLimit', 'step-limit', { before: limitWord(before), after: limitWord(after) });
	}
	if (before?.cutOff !== after?.cutOff) {
		tell('cutOff', 'step-cut-off', { before: before?.cutOff ?? NONE, after: after?.cutOff ?? NONE });
	}
}

/** The order of placements is the form's business, so lists are compared as sets. */
function diffForm(before: StepBinding['form'], after: StepBinding['form'], tell: Tell): void {
	if (before?.alias !== after?.alias) {
		tell('form', 'step-form-alias', { before: before?.alias ?? NONE, after: after?.alias ?? NONE });
	}
	if (!before || !after) return;
	const [old, now] = [before.visible, after.visible];
	if (old === 'all' || now === 'all') {
		if (old !== now) tell('visible', 'step-sees', { before: fieldsWord(old), after: fieldsWord(now) });
	} else {
		const seen = listed(old, now);
		if (seen) tell('visible', 'step-sees-fields', seen);
	}
	const filled = listed(before.editable, after.editable);
	if (filled) tell('editable', 'step-fills-fields', filled);
}

function fieldsWord(fields: 'all' | readonly string[]): Word {
	return fields === 'all' ? { code: 'diff/all-fields' } : { code: 'diff/some-fields', params: { count: fields.length } };
}

function diffOutcomes(before: StepBinding['outcomes'], after: StepBinding['outcomes'], tell: Tell): void {
	const { added, removed, changed } = match(before, after, ({ code }) => code);
	for (const { label } of added) tell('outcomes', 'outcome-added', { outcome: label });
	for (const { label } of removed) tell('outcomes', 'outcome-removed', { outcome: label }, 'breaking');
	for (const pair of changed) {
		tell('outcomes', 'outcome-renamed', { before: pair.before.label, after: pair.after.label }, 'texts');
	}
	const [usual, first] = [after[0], before[0]];
	const known = (outcomes: typeof before, code: string | undefined) => outcomes.some((each) => each.code === code);
	if (usual && first && usual.code !== first.code && known(before, usual.code) && known(after, first.code)) {
		tell('outcomes', 'outcome-usual', { before: first.label, after: usual.label });
	}
}

/** How many things joined and left a list in which order and repetition say nothing; undefined when it is the same. */
function listed(before: readonly unknown[], after: readonly unknown[]): { added: number; removed: number } | undefined {
	if (same(before, after)) return undefined;
	const [old, now] = [new Set(before.map(canonicalJson)), new Set(after.map(canonicalJson))];
	const added = [...now].filter((item) => !old.has(item)).length;
	const removed = [...old].filter((item) => !now.has(item)).length;
	return added + removed > 0 ? { added, removed } : undefined;
}
