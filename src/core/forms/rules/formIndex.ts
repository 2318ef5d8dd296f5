import type { Library } from '#core/catalogue/types.ts';
import type { CodeListDocument, ElementDocument } from '#core/dictionary/types.ts';
import type { Domains } from '#core/expressions/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import type { FormCondition } from '../compile/parseConditions.ts';
import type { FormReading } from '../compile/readForm.ts';
import type { Readers } from '../compile/readersOf.ts';
import type { FieldNode, FormNode } from '../formNodes.ts';
import type { FormDocument, LocalField, Placement } from '../types.ts';
import { formTexts, type FormText } from './formTexts.ts';
import { meantPath } from './meantPath.ts';
import { satisfiability, type CanHold } from './satisfiability.ts';
import { scopeDomains } from './scopeDomains.ts';

/** A field with what the library says of it. */
export interface FormField {
	readonly id: string;
	readonly at: JsonPointer;
	readonly node: FieldNode;
	readonly item: Placement;
	readonly element?: ElementDocument;
	/** The element, else the field's own definition; absent when there is neither. */
	readonly definition?: ElementDocument | LocalField;
	readonly label?: Text;
	readonly help?: Text;
	readonly list?: CodeListDocument;
}

/** What rules look things up in; made once for all of them. */
export interface FormIndex {
	readonly form: FormDocument;
	readonly nodes: readonly FormNode[];
	readonly fields: readonly FormField[];
	readonly texts: readonly FormText[];
	/** Every expression that parses. */
	readonly conditions: readonly FormCondition[];
	readonly node: (id: string) => FormNode | undefined;
	readonly field: (id: string) => FormField | undefined;
	/** A page or item and what holds it, from the page down. */
	readonly line: (node: FormNode) => readonly FormNode[];
	/** Position of a page among the pages. */
	readonly position: (page: string) => number;
	/** What is inside a page, section or repeat, one level down. */
	readonly children: (node: FormNode) => readonly FormNode[];
	readonly condition: (id: string, use: FormCondition['use']) => FormCondition | undefined;
	/** Ids of what a dotted path reads, seen from a row of `repeat`. */
	readonly readers: Readers;
	/** The path most likely meant by one that nothing has. */
	readonly meant: (read: string, repeat?: string) => string | undefined;
	/** What can be read from a row of `repeat`, or from the form. */
	readonly domains: (repeat?: string) => Domains;
	/** Whether conditions can hold together; true where that cannot be told. */
	readonly canHold: CanHold;
}

export function indexForm({ form, nodes, conditions, readers }: FormReading, library: Library): FormIndex {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const fields = nodes.flatMap((node) => (node.type === 'field' ? [fieldOf(node, library)] : []));
	const fieldById = new Map(fields.map((field) => [field.id, field]));
	const byUse = new Map(conditions.map((condition) => [`${condition.use} ${condition.id}`, condition]));
	const pages = new Map(form.pages.map(({ id }, position) => [id, position]));
	const domains = scopeDomains(fields, library);
	return {
		form,
		nodes,
		fields,
		conditions,
		texts: formTexts(form, nodes),
		node: (id) => byId.get(id),
		field: (id) => fieldById.get(id),
		...familyOf(nodes),
		position: (page) => pages.get(page) ?? -1,
		condition: (id, use) => byUse.get(`${use} ${id}`),
		readers,
		meant: meantPath(nodes),
		domains,
		canHold: satisfiability(domains)
	};
}

// helpers

/**
 * What holds what, by the nodes themselves. What holds a node comes before it, so that ids used twice lead nobody in
 * circles.
 */
function familyOf(nodes: readonly FormNode[]): Pick<FormIndex, 'line' | 'children'> {
	const byId = new Map<string, FormNode>();
	const lines = new Map<FormNode, readonly FormNode[]>();
	const children = new Map<FormNode, FormNode[]>();
	for (const node of nodes) {
		const holder = node.parent === undefined ? undefined : byId.get(node.parent);
		byId.set(node.id, node);
		children.set(node, []);
		lines.set(node, holder ? [...(lines.get(holder) ?? []), node] : [node]);
		if (holder) children.get(holder)?.push(node);
	}
	return { line: (node) => lines.get(node) ?? [node], children: (node) => children.get(node) ?? [] };
}

function fieldOf(node: FieldNode, library: Library): FormField {
	const { id, at, item } = node;
	const element = item.element === undefined ? undefined : library.get('element', item.element);
	const definition = element ?? (item.element === undefined ? item.local : undefined);
	const label = item.label ?? definition?.label;
	const help = item.help ?? element?.help;
	const ref = definition?.constraints?.codeList;
	const list = ref === undefined ? undefined : library.get('codelist', ref);
	return {
		id,
		at,
		node,
		item,
		...(element && { element }),
		...(definition && { definition }),
		...(label && { label }),
		...(help && { help }),
		...(list && { list })
	};
}
