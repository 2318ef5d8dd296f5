import type { CompiledForm, CompiledPlacement } from '#core/forms/index.ts';
import { match, same } from '#core/shared/match.ts';
import type { Phrase, SemanticChange } from './types.ts';

type Forms = Readonly<Record<string, CompiledForm>>;

/** Forms added and removed; of those in both, fields by their stable ids, pages and code lists. */
export function diffForms(before: Forms, after: Forms): SemanticChange[] {
	const aliases = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return aliases.flatMap((alias) => {
		const [old, now] = [before[alias], after[alias]];
		if (old && now) return diffForm(old, now);
		if (now) return [change('diff/form-added', 'compatible', { form: now.title })];
		return old ? [change('diff/form-removed', 'breaking', { form: old.title })] : [];
	});
}

// helpers

type Params = NonNullable<Phrase['params']>;

function change(
	code: string,
	compatibility: SemanticChange['compatibility'],
	params: Params
): SemanticChange {
	return { part: 'form', code, compatibility, params };
}

function diffForm(before: CompiledForm, after: CompiledForm): SemanticChange[] {
	const form = after.title;
	const { added, removed, changed } = match(before.placements, after.placements, (placement) => placement.id);
	const rest = [
		...added.map((field) =>
			change('diff/field-added', field.required ? 'breaking' : 'compatible', { field: field.label, form })
		),
		...removed.map((field) => change('diff/field-removed', 'breaking', { field: field.label, form })),
		...changed.flatMap((pair) => diffField(pair.before, pair.after, { field: pair.after.label, form })),
		...diffLists(before, after)
	];
	if (!same(before.title, after.title)) {
		rest.push(change('diff/form-renamed', 'texts', { before: before.title, after: after.title }));
	}
	return rest.length > 0 ? rest : diffWhole(before, after);
}

/** What no field shows: conditions, rules over several fields, texts, the arrangement; the gravest, as one sentence. */
function diffWhole(before: CompiledForm, after: CompiledForm): SemanticChange[] {
	const params = { form: after.title };
	if (!same(before.plan, after.plan)) return [change('diff/conditions-changed', 'review', params)];
	if (!same(before.assertions, after.assertions))
		return [change('diff/assertions-changed', 'review', params)];
	if (!same(before.repeats, after.repeats)) return [change('diff/tables-changed', 'review', params)];
	const texts = (form: CompiledForm) => [form.messages, form.rich];
	if (!same(texts(before), texts(after))) return [change('diff/texts-changed', 'texts', params)];
	const layout = (form: CompiledForm) => [form.uiSchema, form.layout];
	return same(layout(before), layout(after)) ? [] : [change('diff/layout-changed', 'texts', params)];
}

/** The gravest difference of a field, as one sentence. */
function diffField(before: CompiledPlacement, after: CompiledPlacement, params: Params): SemanticChange[] {
	if (before.dataType !== after.dataType) return [change('diff/field-retyped', 'breaking', params)];
	if (before.path !== after.path || before.repeat !== after.repeat) {
		return [
			change('diff/field-moved-in-data', 'breaking', { ...params, before: before.path, after: after.path })
		];
	}
	if (!before.required && after.required) return [change('diff/field-required', 'breaking', params)];
	if (before.required && !after.required) return [change('diff/field-optional', 'compatible', params)];
	if (!same(before.prefill, after.prefill)) return [change('diff/field-prefill', 'review', params)];
	if (!same(before.constraints, after.constraints)) return [change('diff/field-limits', 'breaking', params)];
	const wording = same(withoutTexts(before), withoutTexts(after));
	return [change(wording ? 'diff/field-worded' : 'diff/field-changed', wording ? 'texts' : 'review', params)];
}

function withoutTexts(placement: CompiledPlacement): object {
	return { ...placement, label: 0, help: 0, example: 0 };
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
		return [change('diff/list-changed', removed.length > 0 ? 'breaking' : 'compatible', params)];
	});
}
