import { pointerTokens, toPointer, type JsonPointer } from './pointer.ts';

/** One operation of JSON Patch (RFC 6902), of those three that are enough to say any change. */
export type Patch =
	| { readonly op: 'add' | 'replace'; readonly path: JsonPointer; readonly value: unknown }
	| { readonly op: 'remove'; readonly path: JsonPointer };

/**
 * Patches that turn `before` into `after`. What the two share is not looked into, so an edit of an immutable document
 * costs what it changed. Of a list, what comes before and after the change is left alone; things with another `id` are
 * other things and replaced whole.
 */
export function diff(before: unknown, after: unknown): readonly Patch[] {
	return changes(before, after, []);
}

/** A copy of `document` with the patches made one after another; it shares with it whatever they do not touch. */
export function applyPatches<T>(document: T, patches: readonly Patch[]): T {
	return patches.reduce<unknown>(
		(value, patch) => apply(value, pointerTokens(patch.path), patch),
		document
	) as T;
}

// helpers

type Path = readonly (string | number)[];

interface JsonObject {
	readonly [name: string]: unknown;
}

function changes(before: unknown, after: unknown, path: Path): readonly Patch[] {
	if (Object.is(before, after)) return [];
	if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
	if (isObject(before) && isObject(after) && before.id === after.id)
		return objectChanges(before, after, path);
	return [{ op: 'replace', path: toPointer(path), value: after }];
}

function objectChanges(before: JsonObject, after: JsonObject, path: Path): readonly Patch[] {
	const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
	return [
		...removed.map((name): Patch => ({ op: 'remove', path: toPointer([...path, name]) })),
		...Object.entries(after).flatMap(([name, value]): readonly Patch[] =>
			Object.hasOwn(before, name)
				? changes(before[name], value, [...path, name])
				: [{ op: 'add', path: toPointer([...path, name]), value }]
		)
	];
}

function listChanges(before: readonly unknown[], after: readonly unknown[], path: Path): readonly Patch[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && Object.is(before[start], after[start])) start++;
	let end = 0;
	while (end < shorter - start && Object.is(before.at(-1 - end), after.at(-1 - end))) end++;
	const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
	if (old.length === now.length)
		return now.flatMap((value, index) => changes(old[index], value, [...path, start + index]));
	const first = toPointer([...path, start]);
	return [
		...old.map((): Patch => ({ op: 'remove', path: first })),
		...now.map((value, index): Patch => ({ op: 'add', path: toPointer([...path, start + index]), value }))
	];
}

function apply(value: unknown, tokens: readonly string[], patch: Patch): unknown {
	const [name, ...rest] = tokens;
	if (name === undefined) return patch.op === 'remove' ? undefined : patch.value;
	const ends = rest.length === 0;
	if (Array.isArray(value)) {
		const index = Number(name);
		if (ends && patch.op === 'remove') return value.toSpliced(index, 1);
		if (ends && patch.op === 'add') return value.toSpliced(index, 0, patch.value);
		return value.with(index, apply(value[index], rest, patch));
	}
	if (!isObject(value)) throw new Error(`Nothing to patch at ${patch.path}`);
	if (ends && patch.op === 'remove')
		return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
	return { ...value, [name]: apply(value[name], rest, patch) };
}

function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
