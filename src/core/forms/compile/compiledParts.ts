import type { Library } from '#core/catalogue/types.ts';
import type { CodeEntry, ElementDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';
import type { FormNode, RepeatNode } from '../formNodes.ts';
import type { FormDocument, Prefill } from '../types.ts';
import { answerPath } from './answerPaths.ts';
import { repeatAt, type FormCondition } from './parseConditions.ts';
import type { ResolvedField } from './resolveField.ts';
import { markdownOf, richText } from './richTexts.ts';
import {
	DEFAULT_MAX_ROWS,
	type CompiledAssertion,
	type CompiledForm,
	type CompiledPlacement,
	type CompiledRepeat
} from './types.ts';

export function compiledPlacement(field: ResolvedField, conditions: readonly FormCondition[]): CompiledPlacement {
	const { node, element } = field;
	const { item } = node;
	const requiredWhen = conditions.find(({ id, use }) => id === node.id && use === 'requiredWhen')?.parsed.ast;
	return {
		id: node.id,
		path: item.path,
		...(node.repeat !== undefined && { repeat: node.repeat }),
		page: node.page,
		...(item.element !== undefined && { element: item.element }),
		...(item.role !== undefined && { role: item.role }),
		dataType: field.dataType,
		constraints: field.constraints,
		control: field.control,
		label: field.label,
		...(field.help && { help: field.help }),
		...(element?.example !== undefined && { example: element.example }),
		required: item.required === true,
		...(requiredWhen && { requiredWhen }),
		calculated: item.calculation !== undefined,
		...(item.prefill && { prefill: item.prefill, ...overwriteOf(item.prefill, element) }),
		...(field.control === 'declaration' && item.signature && { signature: item.signature }),
		...(field.codeList !== undefined && { codeList: field.codeList }),
		...(field.parentList !== undefined && { parentList: field.parentList }),
		...(field.formerList !== undefined && { formerList: field.formerList }),
		// Tokens describe the person who types, so they only stand on the applicant's own data (WCAG 1.3.5).
		...(element?.autocomplete !== undefined &&
			item.role === 'applicant' && { autocomplete: element.autocomplete })
	};
}

export function compiledRepeat({ id, page, item }: RepeatNode): CompiledRepeat {
	return {
		id,
		page,
		path: item.path,
		title: item.title,
		rowTitle: item.rowTitle,
		min: item.min ?? 0,
		max: item.max ?? DEFAULT_MAX_ROWS,
		columns: item.columns.map((column) => column.id)
	};
}

export function compiledAssertions(
	form: FormDocument,
	nodes: readonly FormNode[],
	conditions: readonly FormCondition[]
): readonly CompiledAssertion[] {
	const repeats = new Map(nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path]] : [])));
	return (form.assertions ?? []).flatMap((assertion) => {
		const test = conditions.find(({ id, use }) => id === assertion.id && use === 'test')?.parsed.ast;
		if (!test) return [];
		const repeat = repeatAt(nodes, assertion.at);
		const target = nodes.find((node) => answerPath(node, (id) => repeats.get(id) ?? '') === assertion.at);
		return [
			{
				id: assertion.id,
				test,
				at: assertion.at,
				...(repeat !== undefined && { repeat }),
				...(target && { placement: target.id })
			}
		];
	});
}

export function compiledSources(
	fields: readonly ResolvedField[],
	library: Library
): Readonly<Record<Ref, Text>> {
	const refs = new Set(fields.flatMap(({ node }) => node.item.prefill?.source ?? []));
	return Object.fromEntries(
		[...refs].sort().map((ref) => [ref, library.get('source', ref)?.title ?? { vi: ref }])
	);
}

/** The lists the fields choose from, each with all its entries. */
export function compiledCodeLists(
	fields: readonly ResolvedField[],
	library: Library
): Readonly<Record<Ref, readonly CodeEntry[]>> {
	const refs = new Set(
		fields.flatMap(({ codeList, parentList, formerList }) =>
			[codeList, parentList, formerList].filter((ref) => ref !== undefined)
		)
	);
	return Object.fromEntries([...refs].sort().map((ref) => [ref, library.get('codelist', ref)?.entries ?? []]));
}

/** Nothing of a form without Markdown texts. */
export function compiledRich(nodes: readonly FormNode[]): Pick<CompiledForm, 'rich'> {
	const texts = nodes.flatMap((node) => {
		const markdown = markdownOf(node);
		if (!markdown) return [];
		const { vi, en } = richText(markdown.text);
		return [[node.id, { vi, en }] as const];
	});
	return texts.length > 0 ? { rich: Object.fromEntries(texts) } : {};
}

// helpers

/** Of a value a source supplies. `free` goes without saying. */
function overwriteOf({ policy }: Prefill, element: ElementDocument | undefined): Pick<CompiledPlacement, 'overwrite'> {
	if (policy === 'locked') return { overwrite: 'never' };
	const overwrite = element?.overwrite ?? 'free';
	return overwrite === 'free' ? {} : { overwrite };
}
