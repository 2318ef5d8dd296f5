import type { ModdleElement } from 'bpmn-moddle';

type Described = ModdleElement & {
	readonly $descriptor?: {
		readonly properties: readonly { readonly name: string; readonly isReference?: boolean; readonly isAttr?: boolean }[];
	};
};

/** The element and everything inside it, outer ones first; references are not followed. */
export function walk(root: ModdleElement): readonly ModdleElement[] {
	const found: ModdleElement[] = [];
	const open: ModdleElement[] = [root];
	for (let element = open.pop(); element; element = open.pop()) {
		found.push(element);
		const inner: ModdleElement[] = [];
		for (const { name, isReference, isAttr } of (element as Described).$descriptor?.properties ?? []) {
			if (isReference || isAttr) continue;
			const value = element.get(name);
			for (const item of Array.isArray(value) ? value : [value]) if (isElement(item)) inner.push(item);
		}
		open.push(...inner.reverse());
	}
	return found;
}

// helpers

function isElement(value: unknown): value is ModdleElement {
	return typeof value === 'object' && value !== null && '$type' in value && 'get' in value;
}
