import type { RankedTester } from '@jsonforms/core';
import type { Component } from 'svelte';
import type { FieldState } from '../FieldState.svelte.ts';
import * as parts from '../parts/parts.ts';
import { controlIs, rankWith } from '../testers.ts';
import TextControl, { tester as text } from './TextControl.svelte';

export type FieldControl = Component<{ field: FieldState }>;

/** A control and the tester that says how well it fits an element; the highest rank is taken. */
export interface ControlEntry {
	readonly tester: RankedTester;
	readonly part: ControlPart;
}

/** A control that is here, or will be once its script is loaded. */
export interface ControlPart {
	readonly component: FieldControl | undefined;
	readonly hasFailed: boolean;
	load(): Promise<void>;
}

/** Text is in every form, and its control in every page; the others come with the forms that have them. */
export const CONTROLS: readonly ControlEntry[] = [
	{ tester: text, part: { component: TextControl, hasFailed: false, load: () => Promise.resolve() } },
	{ tester: rankWith(1, controlIs('text')), part: parts.LONG_TEXT },
	{ tester: rankWith(1, controlIs('integer', 'decimal', 'money')), part: parts.NUMBER },
	{ tester: rankWith(1, controlIs('date', 'yearMonth')), part: parts.DATE },
	{ tester: rankWith(1, controlIs('radio', 'yesNo')), part: parts.CHOICE },
	{ tester: rankWith(1, controlIs('tick')), part: parts.TICK },
	{ tester: rankWith(1, controlIs('declaration')), part: parts.DECLARATION },
	{ tester: rankWith(1, controlIs('checkboxes')), part: parts.CHECKBOXES },
	{ tester: rankWith(1, controlIs('select')), part: parts.SELECT },
	{ tester: rankWith(1, controlIs('combobox')), part: parts.COMBOBOX },
	{ tester: rankWith(1, controlIs('address')), part: parts.ADDRESS },
	{ tester: rankWith(1, controlIs('attachment')), part: parts.ATTACHMENT }
];
