import { elementSchema, elementSchemaId, valueSchema } from '#core/dictionary/elementSchema.ts';
import { SCHEMA_BASE, type JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { FormNode, RepeatNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { mustBeTrue } from '../answers/requiredError.ts';
import { expresserOf, type Express } from './expresserOf.ts';
import { objectSchema, type Member } from './objectSchema.ts';
import type { FormCondition } from './parseConditions.ts';
import type { ResolvedField } from './resolveField.ts';
import { DEFAULT_MAX_ROWS } from './types.ts';

/**
 * JSON Schema 2020-12 of the answers. Elements stand once in `$defs` under their absolute `$id`; a property refers to
 * its element and adds what the form says of it (`title`, `x-placement`, `x-element`, `x-role`).
 */
export function buildSchema(
	form: FormDocument,
	nodes: readonly FormNode[],
	fields: readonly ResolvedField[],
	conditions: readonly FormCondition[]
): JsonSchema {
	const express = expresserOf(nodes);
	const relevance = relevanceOf(nodes, conditions, express);
	const member = (field: ResolvedField): Member => ({
		path: field.node.item.path,
		schema: propertySchema(field),
		relevance: relevance(field.node),
		required: requiredOf(field, conditions, express)
	});
	const repeat = (node: RepeatNode): Member => ({
		path: node.item.path,
		schema: {
			type: 'array',
			title: node.item.title.vi,
			'x-placement': node.id,
			...(node.item.min && { minItems: node.item.min }),
			maxItems: node.item.max ?? DEFAULT_MAX_ROWS,
			items: objectSchema(fields.filter((field) => field.node.repeat === node.id).map(member))
		},
		relevance: relevance(node),
		required: (node.item.min ?? 0) > 0
	});
	const members = nodes.flatMap((node) => {
		if (node.type === 'repeat') return [repeat(node)];
		const field = fields.find((candidate) => candidate.node === node);
		return field && field.node.repeat === undefined ? [member(field)] : [];
	});
	const defs = fields.flatMap(({ element, lists }) =>
		element ? [[`${element.id}@${element.version || 'draft'}`, elementSchema(element, lists)]] : []
	);
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: `${SCHEMA_BASE}/form/${form.id}/${form.version || 'draft'}`,
		title: form.title.vi,
		...objectSchema(members),
		...(defs.length > 0 && { $defs: Object.fromEntries(defs) as JsonSchema })
	};
}

// helpers

/** Conditions of the node and of what holds it; a column's stop at its repeat, which is relevant with its rows. */
function relevanceOf(nodes: readonly FormNode[], conditions: readonly FormCondition[], express: Express) {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const own = new Map(
		conditions
			.filter(({ use }) => use === 'visibleWhen')
			.map((condition) => [condition.id, express(condition)])
	);
	return (node: FormNode): readonly JsonSchema[] | undefined => {
		const parts: JsonSchema[] = [];
		for (let current: FormNode | undefined = node; current; current = parentOf(current, byId)) {
			if (!own.has(current.id)) continue;
			const schema = own.get(current.id);
			if (!schema) return undefined;
			parts.unshift(schema);
		}
		return parts;
	};
}

function parentOf(node: FormNode, byId: ReadonlyMap<string, FormNode>): FormNode | undefined {
	const parent = byId.get(node.parent ?? '');
	return parent?.type === 'repeat' ? undefined : parent;
}

function requiredOf(
	{ node }: ResolvedField,
	conditions: readonly FormCondition[],
	express: Express
): JsonSchema | boolean | undefined {
	if (node.item.calculation) return false;
	const condition = conditions.find(({ id, use }) => id === node.id && use === 'requiredWhen');
	return condition ? express(condition) : node.item.required === true;
}

function propertySchema({ node, element, dataType, ownConstraints, label, lists, control }: ResolvedField): JsonSchema {
	return {
		...(element ? { $ref: elementSchemaId(element) } : valueSchema(dataType, ownConstraints, lists)),
		title: label.vi,
		'x-placement': node.id,
		...(node.item.element !== undefined && { 'x-element': node.item.element }),
		...(node.item.role !== undefined && { 'x-role': node.item.role }),
		// Where `requiredWhen` narrows it, the pipeline alone knows who must.
		...(mustBeTrue(control) && node.item.required && !node.item.requiredWhen && { const: true })
	};
}
