import { pointerTokens, type JsonPointer } from '#core/shared/pointer.ts';
import type { FormNode, RepeatNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { expresserOf, type Express } from './expresserOf.ts';
import type { FormCondition } from './parseConditions.ts';
import type { ResolvedField } from './resolveField.ts';
import { richText } from './richTexts.ts';
import type { UiArrayControl, UiCategorization, UiControl, UiElement, UiRule } from './uiTypes.ts';

/** JSON Forms UI schema: a category per page, a group per section, a control per field, with explicit labels. */
export function buildUiSchema(
	form: FormDocument,
	nodes: readonly FormNode[],
	fields: readonly ResolvedField[],
	conditions: readonly FormCondition[]
): UiCategorization {
	const fieldOf = new Map(fields.map((field) => [field.node.id, field]));
	const express = expresserOf(nodes);
	const rules = new Map(
		conditions
			.filter(({ use }) => use === 'visibleWhen')
			.map((condition) => [condition.id, ruleOf(condition, express)])
	);
	const base = (id: string) => {
		const rule = rules.get(id);
		return { i18n: id, ...(rule && { rule }) };
	};
	const childrenOf = (parent: string): UiElement[] =>
		nodes.filter((node) => node.parent === parent).flatMap((node) => element(node));
	const element = (node: FormNode): UiElement[] => {
		switch (node.type) {
			case 'page':
				return [];
			case 'section':
				return [
					{
						type: 'Group',
						label: node.item.title.vi,
						...base(node.id),
						options: { id: node.id },
						elements: childrenOf(node.id)
					}
				];
			case 'text':
				return [{ type: 'Label', text: richText(node.item.text).plain.vi, ...base(node.id), options: { id: node.id } }];
			case 'repeat':
				return [arrayControl(node)];
			case 'field':
				return control(fieldOf.get(node.id));
		}
	};
	const control = (field: ResolvedField | undefined): UiControl[] => {
		if (!field) return [];
		const { id, item } = field.node;
		const options = {
			id,
			control: field.control,
			...(item.calculation && { readonly: true as const }),
			...(field.dataType === 'text' && { multi: true as const })
		};
		return [{ type: 'Control', scope: scopeOf(item.path), label: field.label.vi, ...base(id), options }];
	};
	const arrayControl = (node: RepeatNode): UiArrayControl => ({
		type: 'Control',
		scope: scopeOf(node.item.path),
		label: node.item.title.vi,
		...base(node.id),
		options: {
			id: node.id,
			control: 'repeat',
			detail: {
				type: 'VerticalLayout',
				elements: node.item.columns.flatMap((column) => control(fieldOf.get(column.id)))
			}
		}
	});
	return {
		type: 'Categorization',
		label: form.title.vi,
		elements: form.pages.map((page) => ({
			type: 'Category',
			label: page.title.vi,
			...base(page.id),
			options: { id: page.id },
			elements: childrenOf(page.id)
		}))
	};
}

// helpers

function scopeOf(pointer: JsonPointer): string {
	return `#${pointerTokens(pointer)
		.map((token) => `/properties/${token}`)
		.join('')}`;
}

function ruleOf(condition: FormCondition, express: Express): UiRule | undefined {
	const schema = express(condition);
	return schema && { effect: 'SHOW', condition: { scope: '#', schema } };
}
