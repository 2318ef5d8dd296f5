import type { OutlineRow } from './outlineRows.ts';

/** What can be done with a row of the outline, in the order its menu shows. */
export const OUTLINE_VERBS = [
	'edit',
	'rename',
	'addAfter',
	'addBefore',
	'connect',
	'condition',
	'makeDefault',
	'kind',
	'move',
	'up',
	'down',
	'lane',
	'duplicate',
	'copy',
	'cut',
	'paste',
	'remove'
] as const;

export type OutlineVerb = (typeof OUTLINE_VERBS)[number];

/** Keys of each verb, as they are shown. */
export const VERB_KEYS: Readonly<Record<OutlineVerb, readonly string[]>> = {
	edit: ['Enter'],
	rename: ['F2'],
	addAfter: ['A'],
	addBefore: ['Shift', 'A'],
	connect: ['C'],
	condition: ['K'],
	makeDefault: ['D'],
	kind: ['R'],
	move: ['M'],
	up: ['Alt', '↑'],
	down: ['Alt', '↓'],
	lane: ['L'],
	duplicate: ['Ctrl', 'D'],
	copy: ['Ctrl', 'C'],
	cut: ['Ctrl', 'X'],
	paste: ['Ctrl', 'V'],
	remove: ['Del']
};

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The verb a key stands for; undefined for keys that move or type. */
export function verbOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): OutlineVerb | undefined {
	const name = key.length === 1 ? key.toLowerCase() : key;
	const command = ctrlKey || metaKey;
	if (command && (altKey || shiftKey)) return undefined;
	if (command) return COMMANDS[name];
	if (altKey) return SHIFTS[name];
	if (shiftKey) return name === 'a' ? 'addBefore' : undefined;
	return PLAIN[name];
}

export interface OutlineMeans {
	readonly lanes: boolean;
	/** Whether something was copied. */
	readonly clipboard: boolean;
}

/** What can be done with this row. */
export function verbsOf(row: OutlineRow, means: OutlineMeans): readonly OutlineVerb[] {
	return OUTLINE_VERBS.filter((verb) => allows(verb, row, means));
}

// helpers

const PLAIN: Readonly<Record<string, OutlineVerb>> = {
	Enter: 'edit',
	F2: 'rename',
	e: 'rename',
	a: 'addAfter',
	Insert: 'addAfter',
	c: 'connect',
	k: 'condition',
	d: 'makeDefault',
	r: 'kind',
	m: 'move',
	l: 'lane',
	Delete: 'remove'
};
const SHIFTS: Readonly<Record<string, OutlineVerb>> = { ArrowUp: 'up', ArrowDown: 'down' };
const COMMANDS: Readonly<Record<string, OutlineVerb>> = {
	d: 'duplicate',
	c: 'copy',
	x: 'cut',
	v: 'paste'
};

function allows(verb: OutlineVerb, { node, flow }: OutlineRow, { lanes, clipboard }: OutlineMeans): boolean {
	const beginning = node?.type === 'startEvent' || node?.attachedTo !== undefined;
	const end = node !== undefined && /^(endEvent|terminateEnd|errorEnd)$/.test(node.type);
	const movable = node !== undefined && !beginning && node.outgoing.length === 1;
	switch (verb) {
		case 'edit':
		case 'rename':
		case 'remove':
			return true;
		case 'addAfter':
		case 'connect':
			return !end;
		case 'addBefore':
			return !beginning;
		case 'condition':
		case 'makeDefault':
			return flow !== undefined;
		case 'kind':
			return node !== undefined && /Task$|Gateway$|^callActivity$|^subProcess$/.test(node.type);
		case 'move':
		case 'up':
		case 'down':
			return movable;
		case 'lane':
			return lanes && node !== undefined && node.attachedTo === undefined;
		case 'duplicate':
		case 'copy':
		case 'cut':
			return node?.step !== undefined;
		case 'paste':
			return clipboard && !end;
	}
}
