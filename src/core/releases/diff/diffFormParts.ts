import type { CompiledForm, CompiledRepeat } from '#core/forms/compile/types.ts';
import type { UiElement } from '#core/forms/compile/uiTypes.ts';
import { match, same } from '#core/shared/match.ts';
import { formChange } from './formChange.ts';
import { textOf } from './formTexts.ts';
import type { SemanticChange } from './types.ts';

/**
 * Pages, sections, tables and texts added, removed and reworded, and the arrangement of what both states have. Fields
 * and rules are told of elsewhere, with the texts they bring along.
 */
export function diffFormParts(before: CompiledForm, after: CompiledForm): readonly SemanticChange[] {
	const form = after.title;
	const { added, removed } = match(partsOf(before), partsOf(after), ({ id }) => id);
	const tables = match(before.repeats.map(limitsOf), after.repeats.map(limitsOf), ({ id }) => id).changed;
	return [
		...added.map(({ id, isPage }) =>
			formChange(isPage ? 'diff/page-added' : 'diff/part-added', 'texts', { part: textOf(after, id), form })
		),
		...removed.map(({ id, isPage }) =>
			formChange(isPage ? 'diff/page-removed' : 'diff/part-removed', 'texts', {
				part: textOf(before, id),
				form
			})
		),
		...tables.map(({ after: { id } }) =>
			formChange('diff/table-changed', 'review', { table: textOf(after, id), form })
		),
		...rewordedPages(before, after).map((id) =>
			formChange('diff/page-renamed', 'texts', { before: textOf(before, id), after: textOf(after, id), form })
		),
		...(same(otherTexts(before, after), otherTexts(after, before))
			? []
			: [formChange('diff/texts-changed', 'texts', { form })]),
		...(isRearranged(before, after) ? [formChange('diff/layout-changed', 'texts', { form })] : [])
	];
}

// helpers

function partsOf({ plan }: CompiledForm): readonly { readonly id: string; readonly isPage: boolean }[] {
	return plan.filter(({ type }) => type !== 'field').map(({ id, type }) => ({ id, isPage: type === 'page' }));
}

function limitsOf({ id, path, min, max }: CompiledRepeat) {
	return { id, path, min, max };
}

function idsOf(form: CompiledForm): ReadonlySet<string> {
	return new Set([...form.plan, ...form.assertions].map(({ id }) => id));
}

function rewordedPages(before: CompiledForm, after: CompiledForm): readonly string[] {
	const known = idsOf(before);
	return partsOf(after)
		.filter(({ id, isPage }) => isPage && known.has(id) && !same(textOf(before, id), textOf(after, id)))
		.map(({ id }) => id);
}

/** Texts of `form` that no other change brings along. */
function otherTexts(form: CompiledForm, other: CompiledForm): object {
	const known = idsOf(other);
	const told = new Set([
		...match(form.placements, other.placements, ({ id }) => id).changed.map(({ after }) => after.id),
		...match(form.repeats.map(limitsOf), other.repeats.map(limitsOf), ({ id }) => id).changed.map(
			({ after }) => after.id
		)
	]);
	const titles = new Set(form.uiSchema.elements.map(({ options }) => `${options.id}.label`));
	const others = (texts: Readonly<Record<string, unknown>>) =>
		Object.fromEntries(
			Object.entries(texts).filter(([key]) => {
				const [owner = ''] = key.split('.');
				return known.has(owner) && !told.has(owner) && !titles.has(key);
			})
		);
	return { vi: others(form.messages.vi), en: others(form.messages.en), rich: others(form.rich ?? {}) };
}

/** Whether what both have stands in another order or in another part. */
function isRearranged(before: CompiledForm, after: CompiledForm): boolean {
	const [old, now] = [nesting(before), nesting(after)];
	const both = (places: ReadonlyMap<string, string>, known: ReadonlyMap<string, string>) =>
		[...places].filter(([id]) => known.has(id));
	return before.layout !== after.layout || !same(both(old, now), both(now, old));
}

/** Every page and item, in order, with what it stands in. */
function nesting({ uiSchema }: CompiledForm): ReadonlyMap<string, string> {
	const places = new Map<string, string>();
	const visit = (elements: readonly UiElement[], parent: string) => {
		for (const element of elements) {
			const { id } = element.options;
			places.set(id, parent);
			if ('elements' in element) visit(element.elements, id);
			else if ('detail' in element.options) visit(element.options.detail.elements, id);
		}
	};
	for (const page of uiSchema.elements) {
		places.set(page.options.id, '');
		visit(page.elements, page.options.id);
	}
	return places;
}
