import type { ModdleElement } from 'bpmn-moddle';
import type { Services } from './types.ts';

/** What bpmn-js copies: descriptors of elements by depth, plain but for the moddle elements in them. */
export type CopiedTree = Readonly<Record<string, readonly CopiedElement[]>>;

export interface CopiedElement {
	readonly id: string;
	readonly x?: number;
	readonly y?: number;
	readonly width?: number;
	readonly height?: number;
	readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
}

/** Where copied parts are kept, so that other tabs of this browser can paste them. */
export const CLIPBOARD_KEY = 'thu-tuc-studio.workflow-parts';

/** First line of the text, so that nothing else is ever taken for copied parts. */
const MARK = 'workflow-parts/1\n';

export interface PartsClipboard {
	get(): CopiedTree | undefined;
	set(tree: CopiedTree): void;
	isEmpty(): boolean;
	clear(): void;
}

/** The clipboard of bpmn-js over the browser's storage; when that is full or forbidden, over this page's memory. */
export function partsClipboard(
	services: Pick<Services, 'moddle'>,
	storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
): PartsClipboard {
	let here: string | undefined;
	const text = (): string | undefined => {
		try {
			return storage.getItem(CLIPBOARD_KEY) ?? here;
		} catch {
			return here;
		}
	};
	const keep = (value: string | undefined): void => {
		here = value;
		try {
			if (value === undefined) storage.removeItem(CLIPBOARD_KEY);
			else storage.setItem(CLIPBOARD_KEY, value);
		} catch {
			// Kept in memory: pasting still works in this tab.
		}
	};
	return {
		get: () => readParts(text(), services.moddle),
		set: (tree) => keep(MARK + writeParts(tree)),
		isEmpty: () => !text()?.startsWith(MARK),
		clear: () => keep(undefined)
	};
}

/** Copied parts as text. References between elements are left out, but for the errors and messages events name. */
export function writeParts(tree: CopiedTree): string {
	return JSON.stringify(plain(tree));
}

/** Copied parts from text; undefined for anything else. */
export function readParts(
	text: string | undefined,
	moddle: Pick<Services['moddle'], 'create'>
): CopiedTree | undefined {
	if (!text?.startsWith(MARK)) return undefined;
	try {
		return revive(JSON.parse(text.slice(MARK.length)), moddle, new Map()) as CopiedTree;
	} catch {
		return undefined;
	}
}

// helpers

const REFERENCES = ['errorRef', 'messageRef'];

interface Property {
	readonly ns: { readonly localName: string };
	readonly name: string;
	readonly isReference?: boolean;
	readonly isVirtual?: boolean;
}

function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	if (!isModdle(value)) return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plain(of)]));
	const properties = value.$descriptor.properties.filter(
		({ isReference, isVirtual, ns }) => !isVirtual && (!isReference || REFERENCES.includes(ns.localName))
	);
	const entries = properties
		.filter(({ ns, name }) => Object.hasOwn(value, ns.localName) || Object.hasOwn(value, name))
		.map(({ ns, name }) => [ns.localName, plain(value.get(name))]);
	return { $type: value.$type, ...value.$attrs, ...Object.fromEntries(entries) };
}

/** Elements that were one (an error two events name) are one again. */
function revive(
	value: unknown,
	moddle: Pick<Services['moddle'], 'create'>,
	known: Map<string, ModdleElement>
): unknown {
	if (Array.isArray(value)) return value.map((item) => revive(item, moddle, known));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, of]): [string, unknown] => [
		key,
		revive(of, moddle, known)
	]);
	const { $type, ...attributes } = Object.fromEntries(entries);
	if (typeof $type !== 'string') return Object.fromEntries(entries);
	const key = typeof attributes.id === 'string' ? `${$type} ${attributes.id}` : undefined;
	const made = (key && known.get(key)) || moddle.create($type, attributes);
	if (key) known.set(key, made);
	for (const child of Object.values(attributes).flat()) {
		if (isModdle(child)) Object.assign(child, { $parent: made });
	}
	return made;
}

function isModdle(
	value: unknown
): value is ModdleElement & { $descriptor: { properties: readonly Property[] }; $attrs: object } {
	return typeof value === 'object' && value !== null && '$descriptor' in value && '$type' in value;
}
