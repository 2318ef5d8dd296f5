import type { Constraints, DataType } from '#core/dictionary/types.ts';
import type { Domain } from '#core/expressions/index.ts';
import { fieldNodes, formNodes, type FieldNode, type FormDocument } from '#core/forms/index.ts';
import type { Library } from './types.ts';

/**
 * What answers can be, by dotted path (`mother.fullName`), so that conditions over them can be analysed. Fields in
 * repeating tables and of types without single values (attachments, addresses, several codes) are left out.
 */
export function fieldDomains(form: FormDocument, library: Library): Readonly<Record<string, Domain>> {
	const conditional = conditionalNodes(form);
	return Object.fromEntries(
		fieldNodes(form).flatMap((node) => {
			const domain = node.repeat === undefined ? domainOf(node, library) : undefined;
			if (!domain) return [];
			const optional = node.item.required !== true || isConditional(node, conditional);
			return [[node.item.path.slice(1).replaceAll('/', '.'), { ...domain, optional }] as const];
		})
	);
}

// helpers

function domainOf({ item }: FieldNode, library: Library): Domain | undefined {
	const definition = item.element === undefined ? item.local : library.get('element', item.element);
	return definition && typeDomain(definition.dataType, definition.constraints, library);
}

function typeDomain(
	dataType: DataType,
	limits: Constraints | undefined,
	library: Library
): Domain | undefined {
	const optional = true;
	switch (dataType) {
		case 'boolean':
			return { type: 'boolean', optional };
		case 'date':
			return { type: 'date', optional };
		case 'integer':
		case 'money':
		case 'decimal': {
			const { minimum, maximum } = limits ?? {};
			return {
				type: 'number',
				integer: dataType !== 'decimal',
				...(minimum === undefined ? {} : { minimum }),
				...(maximum === undefined ? {} : { maximum }),
				optional
			};
		}
		case 'code': {
			const list = limits?.codeList === undefined ? undefined : library.get('codelist', limits.codeList);
			return list && { type: 'code', codes: list.entries.map(({ code }) => code), optional };
		}
		case 'address':
		case 'attachment':
		case 'codes':
			return undefined;
		default:
			return { type: 'string', optional };
	}
}

/** Ids of everything that is shown only under a condition. */
function conditionalNodes(form: FormDocument): ReadonlySet<string> {
	const found = new Set<string>();
	for (const { id, parent, visibleWhen } of formNodes(form))
		if (visibleWhen || (parent !== undefined && found.has(parent))) found.add(id);
	return found;
}

function isConditional({ id, item, parent }: FieldNode, conditional: ReadonlySet<string>): boolean {
	return (
		conditional.has(id) || item.calculation !== undefined || (parent !== undefined && conditional.has(parent))
	);
}
