import {
	fieldNodes,
	formNodes,
	readConditions,
	type FieldNode,
	type FormDocument,
	type FormNode,
	type Placement
} from '#core/forms/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { Text } from '#core/shared/text.ts';
import { readsPlacement } from './readsPlacement.ts';
import type { ElementPlacement, FormReader } from './types.ts';

/**
 * Every placement of `form` on the element `id` (any version of it, or `version`), in reading order. Fields of a group
 * are placements of its elements. `labelOf` answers what a field is called. Expressions that do not parse read nothing.
 */
export function elementPlacements(
	form: FormDocument,
	element: { readonly id: string; readonly version?: number | 'draft' },
	labelOf: (placement: Placement) => Text
): readonly ElementPlacement[] {
	const nodes = formNodes(form);
	const tables = new Map(
		nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path]] : []))
	);
	const using = fieldNodes(form).filter(({ item }) => isOn(item, element));
	if (using.length === 0) return [];
	const { conditions } = readConditions(form, nodes);
	const reads = readsPlacement(form);
	return using.map((node) => ({
		...placement(node),
		readers: conditions
			.filter(({ parsed, repeat }) => parsed.reads.some((read) => reads(read, node.id, repeat)))
			.map(({ use, id, source }): FormReader => ({ use, id, name: nameOf(use, id), feel: source.feel }))
	}));

	function placement({ id, item, repeat }: FieldNode): Omit<ElementPlacement, 'readers'> {
		const { element = '', role, prefill } = item;
		const table = repeat === undefined ? undefined : tables.get(repeat);
		return {
			id,
			path: (table ?? '') + item.path,
			...(table !== undefined && { repeat: table }),
			element,
			label: labelOf(item),
			...(role !== undefined && { role }),
			...(prefill && { prefill })
		};
	}

	function nameOf(use: FormReader['use'], id: string): Text {
		if (use === 'test')
			return form.assertions?.find((assertion) => assertion.id === id)?.message ?? { vi: id };
		const node = nodes.find((other) => other.id === id);
		return node ? titleOf(node, labelOf) : { vi: id };
	}
}

// helpers

function isOn({ element }: Placement, { id, version }: { id: string; version?: number | 'draft' }): boolean {
	const to = element === undefined ? undefined : parseRef(element);
	return to?.kind === 'element' && to.id === id && (version === undefined || to.version === version);
}

function titleOf(node: FormNode, labelOf: (placement: Placement) => Text): Text {
	switch (node.type) {
		case 'field':
			return labelOf(node.item);
		case 'text':
			return node.item.text;
		default:
			return node.item.title;
	}
}
