import type { Library } from '#core/catalogue/types.ts';
import { formNodes, type FormNode } from '#core/forms/formNodes.ts';
import { nodeAt } from '#core/forms/nodeAt.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { placementLabel } from '../fieldDefinition.ts';

/** One row of the outline, with what ARIA says of a tree item. */
export interface TreeRow {
	readonly id: string;
	readonly type: FormNode['type'];
	readonly label: string;
	/** From 1. */
	readonly level: number;
	readonly parent?: string;
	/** Place among its siblings from 1, and their number. */
	readonly position: number;
	readonly siblings: number;
	/** Number of fields inside; undefined for what holds none. */
	readonly fields?: number;
	/** Role of a field, where it changes: the field before it on the page has another. */
	readonly role?: string;
	readonly local: boolean;
	readonly required: boolean;
	readonly conditional: boolean;
	readonly prefilled: boolean;
	/** The worst finding on the item itself. */
	readonly severity?: Severity;
}

/** Every page and item of the outline, parents before children. `findings` stand on JSON pointers into the form. */
export function treeRows(
	form: FormDocument,
	library: Library,
	findings: readonly Finding[],
	locale: Locale
): readonly TreeRow[] {
	const nodes = formNodes(form);
	const worst = worstByNode(nodes, findings);
	const families = Map.groupBy(nodes, ({ parent }) => parent);
	const levels = new Map<string, number>();
	let before: { readonly page?: string; readonly role?: string | undefined } = {};
	return nodes.map((node) => {
		const siblings = families.get(node.parent) ?? [];
		// Parents come before children.
		const level = (node.parent === undefined ? 0 : (levels.get(node.parent) ?? 0)) + 1;
		levels.set(node.id, level);
		const severity = worst.get(node.id);
		const field = node.type === 'field' ? node.item : undefined;
		const role = before.page === node.page && before.role === field?.role ? undefined : field?.role;
		if (field) before = { page: node.page, role: field.role };
		return {
			id: node.id,
			type: node.type,
			label: nodeLabel(node, library, locale),
			level,
			...(node.parent === undefined ? {} : { parent: node.parent }),
			position: siblings.indexOf(node) + 1,
			siblings: siblings.length,
			...(field || node.type === 'text' ? {} : { fields: countFields(families, node) }),
			...(role === undefined ? {} : { role }),
			local: field !== undefined && field.element === undefined,
			required: field?.required === true,
			conditional: node.visibleWhen !== undefined,
			prefilled: field?.prefill !== undefined && field.prefill.policy !== 'none',
			...(severity ? { severity } : {})
		};
	});
}

/** The rows one sees while the items of `collapsed` are folded. */
export function visibleRows(rows: readonly TreeRow[], collapsed: ReadonlySet<string>): readonly TreeRow[] {
	const hidden = new Set<string>();
	return rows.filter(({ id, parent }) => {
		const shown = parent === undefined || !(collapsed.has(parent) || hidden.has(parent));
		if (!shown) hidden.add(id);
		return shown;
	});
}

/** What an item is called in lists: its title, its label, or the beginning of its text. */
export function nodeLabel(node: FormNode, library: Library, locale: Locale): string {
	switch (node.type) {
		case 'page':
		case 'section':
		case 'repeat':
			return textIn(node.item.title, locale);
		case 'field':
			return placementLabel(node.item, library, locale);
		case 'text':
			return beginning(textIn(node.item.text, locale));
	}
}

// helpers

const RANK: Record<Severity, number> = { error: 3, warning: 2, hint: 1 };
const BEGINNING = 60;

function worstByNode(nodes: readonly FormNode[], findings: readonly Finding[]): Map<string, Severity> {
	const worst = new Map<string, Severity>();
	for (const { at, severity } of findings) {
		const node = nodeAt(nodes, at);
		const known = node && worst.get(node.id);
		if (node && (!known || RANK[severity] > RANK[known])) worst.set(node.id, severity);
	}
	return worst;
}

function countFields(families: ReadonlyMap<string | undefined, readonly FormNode[]>, node: FormNode): number {
	const children = families.get(node.id) ?? [];
	return children.reduce(
		(sum, child) => sum + (child.type === 'field' ? 1 : countFields(families, child)),
		0
	);
}

function beginning(text: string): string {
	return text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;
}
