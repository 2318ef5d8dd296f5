import type { Library } from '#core/catalogue/types.ts';
import type { Domain } from '#core/expressions/index.ts';
import { fieldNodes, formNodes, type FieldNode } from './formNodes.ts';
import type { FormDocument } from './types.ts';
import { valueDomain } from './valueDomain.ts';

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
	return definition && valueDomain(definition.dataType, definition.constraints, library);
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
