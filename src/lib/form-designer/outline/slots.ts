import { formNodes, type FormNode } from '#core/forms/formNodes.ts';
import type { FormDocument } from '#core/forms/types.ts';

/**
 * A place between items. `container` is the page, section or repeat it is in, absent between pages; `index` counts
 * the other children that stand before it: what is being moved does not count.
 */
export interface Slot {
	readonly container?: string;
	readonly index: number;
}

export type NodeType = FormNode['type'];

/** Whether an item of type `child` may stand in `parent` (undefined: among the pages). */
export function mayHold(parent: NodeType | undefined, child: NodeType): boolean {
	switch (parent) {
		case undefined:
			return child === 'page';
		case 'page':
			return child !== 'page';
		case 'section':
			return child === 'field' || child === 'repeat' || child === 'text';
		case 'repeat':
			return child === 'field';
		default:
			return false;
	}
}

/**
 * Where one step up or down leads: past the neighbour, into a section that follows, out of one that ends, onto the
 * next page. Columns stay in their repeat. Undefined at the ends. Stepping back leads where one came from.
 */
export function stepSlot(form: FormDocument, id: string, direction: 'up' | 'down'): Slot | undefined {
	const nodes = formNodes(form);
	const node = nodes.find((candidate) => candidate.id === id);
	if (!node) return undefined;
	const siblings = childrenOf(nodes, node.parent);
	const index = siblings.indexOf(node);
	const neighbour = siblings[direction === 'up' ? index - 1 : index + 1];
	if (!neighbour) return outOf(nodes, node, direction);
	if (neighbour.type === 'section' && mayHold('section', node.type)) {
		return edgeOf(nodes, neighbour, direction);
	}
	return slot(node.parent, direction === 'up' ? index - 1 : index + 1);
}

/** The slot before, after or inside (at the start) of `target` for `moving`, if it may stand there. */
export function slotAt(
	form: FormDocument,
	target: string,
	where: 'before' | 'inside' | 'after',
	moving: { readonly id?: string; readonly type: NodeType }
): Slot | undefined {
	const nodes = formNodes(form);
	const node = nodes.find((candidate) => candidate.id === target);
	if (!node || (moving.id !== undefined && isWithin(nodes, node, moving.id))) return undefined;
	if (where === 'inside') return mayHold(node.type, moving.type) ? slot(node.id, 0) : undefined;
	const parent = nodes.find(({ id }) => id === node.parent);
	if (!mayHold(parent?.type, moving.type)) return undefined;
	const others = childrenOf(nodes, node.parent).filter(({ id }) => id !== moving.id);
	return slot(node.parent, others.indexOf(node) + (where === 'after' ? 1 : 0));
}

/** Where something new of `type` goes when `selected` is selected: inside at the end, or after, or after what holds it. */
export function insertSlot(
	form: FormDocument,
	selected: string | undefined,
	type: NodeType
): Slot | undefined {
	const nodes = formNodes(form);
	for (
		let node = nodes.find(({ id }) => id === selected);
		node;
		node = nodes.find(({ id }) => id === node?.parent)
	) {
		if (mayHold(node.type, type)) return slot(node.id, childrenOf(nodes, node.id).length);
		const parent = nodes.find(({ id }) => id === node?.parent);
		if (mayHold(parent?.type, type)) {
			return slot(node.parent, childrenOf(nodes, node.parent).indexOf(node) + 1);
		}
	}
	const lastPage = form.pages.at(-1);
	if (type === 'page') return slot(undefined, form.pages.length);
	return lastPage && slot(lastPage.id, lastPage.items.length);
}

/** Every place `moving` may go, in document order; `after` names the neighbour before the slot. */
export function allSlots(
	form: FormDocument,
	moving: { readonly id?: string; readonly type: NodeType }
): readonly (Slot & { readonly after?: string })[] {
	const nodes = formNodes(form);
	const inside = (parent: FormNode | undefined): readonly (Slot & { readonly after?: string })[] => {
		const fits = mayHold(parent?.type, moving.type);
		const children = childrenOf(nodes, parent?.id).filter(({ id }) => id !== moving.id);
		return [
			...(fits ? [slot(parent?.id, 0)] : []),
			...children.flatMap((child, index) => [
				...inside(child),
				...(fits ? [{ ...slot(parent?.id, index + 1), after: child.id }] : [])
			])
		];
	};
	return inside(undefined);
}

// helpers

function childrenOf(nodes: readonly FormNode[], parent: string | undefined): readonly FormNode[] {
	return nodes.filter((node) => node.parent === parent);
}

function slot(container: string | undefined, index: number): Slot {
	return container === undefined ? { index } : { container, index };
}

/** The first slot in `container` when one comes from above, the last when from below. */
function edgeOf(nodes: readonly FormNode[], container: FormNode, direction: 'up' | 'down'): Slot {
	return slot(container.id, direction === 'down' ? 0 : childrenOf(nodes, container.id).length);
}

function outOf(nodes: readonly FormNode[], node: FormNode, direction: 'up' | 'down'): Slot | undefined {
	const container = nodes.find(({ id }) => id === node.parent);
	if (!container || container.type === 'repeat') return undefined;
	const siblings = childrenOf(nodes, container.parent);
	const index = siblings.indexOf(container);
	if (container.type === 'section') return slot(container.parent, direction === 'up' ? index : index + 1);
	const page = siblings[direction === 'up' ? index - 1 : index + 1];
	return page && edgeOf(nodes, page, direction);
}

function isWithin(nodes: readonly FormNode[], node: FormNode, ancestor: string): boolean {
	if (node.id === ancestor) return true;
	const parent = nodes.find(({ id }) => id === node.parent);
	return parent ? isWithin(nodes, parent, ancestor) : false;
}
