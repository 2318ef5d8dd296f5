import type { CompiledForm, CompiledPlacement } from '#core/forms/index.ts';
import { match, same } from '#core/shared/match.ts';
import { diffFormLogic } from './diffFormLogic.ts';
import { diffFormParts } from './diffFormParts.ts';
import { formChange } from './formChange.ts';
import type { Phrase, SemanticChange } from './types.ts';

type Forms = Readonly<Record<string, CompiledForm>>;

/** Forms added and removed; of those in both, fields, conditions, rules, pages and texts by their stable ids. */
export function diffForms(before: Forms, after: Forms): readonly SemanticChange[] {
	const aliases = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return aliases.flatMap((alias) => {
		const [old, now] = [before[alias], after[alias]];
		if (old && now) return diffForm(old, now);
		if (now) return [formChange('diff/form-added', 'compatible', { form: now.title })];
		return old ? [formChange('diff/form-removed', 'breaking', { form: old.title })] : [];
	});
}

// helpers

type Params = NonNullable<Phrase['params']>;

function diffForm(before: CompiledForm, after: CompiledForm): readonly SemanticChange[] {
	const form = after.title;
	const { added, removed, changed } = match(before.placements, after.placements, (placement) => placement.id);
	return [
		...added.map((field) =>
			formChange('diff/field-added', field.required ? 'breaking' : 'compatible', { field: field.label, form })
		),
		...removed.map((field) => formChange('diff/field-removed', 'breaking', { field: field.label, form })),
		...changed.flatMap((pair) => diffField(pair.before, pair.after, { field: pair.after.label, form })),
		...diffLists(before, after),
		...(same(before.title, after.title)
			? []
			: [formChange('diff/form-renamed', 'texts', { before: before.title, after: after.title })]),
		...diffFormLogic(before, after),
		...diffFormParts(before, after)
	];
}

/** The gravest difference of a field, as one sentence. */
function diffField(before: CompiledPlacement, after: CompiledPlacement, params: Params): SemanticChange[] {
	if (before.dataType !== after.dataType) return [formChange('diff/field-retyped', 'breaking', params)];
	if (before.path !== after.path || before.repeat !== after.repeat) {
		return [
			formChange('diff/field-moved-in-data', 'breaking', {
				...params,
				before: before.path,
				after: after.path
			})
		];
	}
	if (!before.required && after.required) return [formChange('diff/field-required', 'breaking', params)];
	if (before.required && !after.required) return [formChange('diff/field-optional', 'compatible', params)];
	if (!same(before.prefill, after.prefill)) return [formChange('diff/field-prefill', 'review', params)];
	if (!same(before.constraints, after.constraints))
		return [formChange('diff/field-limits', 'breaking', params)];
	if (same(alone(before), alone(after))) return [];
	const wording = same(withoutTexts(before), withoutTexts(after));
	return [
		formChange(wording ? 'diff/field-worded' : 'diff/field-changed', wording ? 'texts' : 'review', params)
	];
}

/** What the field says of itself: where it stands and of whom it is asked is told with the form. */
function alone(placement: CompiledPlacement): object {
	return { ...placement, page: 0, requiredWhen: 0, calculated: 0 };
}

function withoutTexts(placement: CompiledPlacement): object {
	return { ...alone(placement), label: 0, help: 0, example: 0 };
}

/** Entries of code lists, whatever versions the lists have. */
function diffLists(before: CompiledForm, after: CompiledForm): SemanticChange[] {
	const byId = (form: CompiledForm) =>
		new Map(Object.entries(form.codeLists).map(([ref, entries]) => [ref.replace(/@.*$/, ''), entries]));
	const old = byId(before);
	return [...byId(after)].flatMap(([id, entries]) => {
		const known = old.get(id);
		if (!known || same(known, entries)) return [];
		const { added, removed, changed } = match(known, entries, (entry) => entry.code);
		const list = id.replace('codelist:', '');
		const params = { list, added: added.length, removed: removed.length, changed: changed.length };
		return [formChange('diff/list-changed', removed.length > 0 ? 'breaking' : 'compatible', params)];
	});
}
