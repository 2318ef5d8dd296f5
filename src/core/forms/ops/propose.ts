import { RESERVED_ROOTS } from '../compile/answerPaths.ts';
import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';

/** An id no page, item or assertion has yet: `base`, else `base2`, `base3` … */
export function freshId(form: FormDocument, base: string): string {
	const taken = new Set([
		...formNodes(form).map(({ id }) => id),
		...(form.assertions ?? []).map(({ id }) => id)
	]);
	return firstFree(base, (id) => !taken.has(id));
}

/**
 * A path no value has yet, nor lies above or below one: `/role/name`, or `/name` without role; in a repeat `/name`
 * of the row. A taken name gets a number.
 */
export function freshPath(form: FormDocument, name: string, role?: string, repeat?: string): string {
	return freePath(form, role === undefined || repeat !== undefined ? `/${name}` : `/${role}/${name}`, repeat);
}

/** `path` if a value may stand there, else `path2`, `path3` … */
export function freePath(form: FormDocument, path: string, repeat?: string): string {
	return firstFree(path, (free) => isPathFree(form, free, { ...(repeat !== undefined && { repeat }) }));
}

/** Whether a value may stand at `path` (of the row, inside `repeat`), `except` for the item that has it now. */
export function isPathFree(
	form: FormDocument,
	path: string,
	{ repeat, except }: { readonly repeat?: string; readonly except?: string } = {}
): boolean {
	const segments = path.slice(1).split('/');
	if (!/^(\/[a-z][A-Za-z0-9]*){1,8}$/.test(path)) return false;
	if (segments.some((segment) => segment in Object.prototype)) return false;
	if (repeat === undefined && RESERVED_ROOTS.includes(segments[0] ?? '')) return false;
	return formNodes(form).every((node) => {
		if (node.id === except || (node.type !== 'field' && node.type !== 'repeat')) return true;
		const inRow = node.type === 'field' ? node.repeat : undefined;
		if (inRow !== repeat) return true;
		const other = node.item.path;
		return other !== path && !other.startsWith(`${path}/`) && !path.startsWith(`${other}/`);
	});
}

/** The name a dictionary element takes in a path: the last part of its id, in camelCase. */
export function elementName(elementId: string): string {
	const last = elementId.split('.').at(-1) ?? elementId;
	return camelCase(last) || 'value';
}

/** Words or an id as one camelCase ASCII name; "Họ và tên" → `hoVaTen`. Empty when nothing is left. */
export function camelCase(text: string): string {
	const words = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[đĐ]/g, 'd')
		.split(/[^A-Za-z0-9]+/)
		.filter((word) => word !== '');
	const [first = '', ...rest] = words.slice(0, 6);
	const name = first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalised).join('');
	return name.replace(/^[0-9]+/, '').slice(0, 40);
}

export function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

// helpers

function firstFree(base: string, isFree: (candidate: string) => boolean): string {
	if (isFree(base)) return base;
	for (let number = 2; ; number++) if (isFree(`${base}${number}`)) return `${base}${number}`;
}
