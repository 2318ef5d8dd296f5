import type { RankedTester } from '@jsonforms/core';
import type { Component } from 'svelte';
import type { FieldState } from '../FieldState.svelte.ts';
import AddressControl, { tester as address } from './AddressControl.svelte';
import AttachmentControl, { tester as attachment } from './AttachmentControl.svelte';
import CheckboxesControl, { tester as checkboxes } from './CheckboxesControl.svelte';
import ChoiceControl, { tester as choice } from './ChoiceControl.svelte';
import ComboboxControl, { tester as combobox } from './ComboboxControl.svelte';
import DateControl, { tester as date } from './DateControl.svelte';
import DeclarationControl, { tester as declaration } from './DeclarationControl.svelte';
import LongTextControl, { tester as longText } from './LongTextControl.svelte';
import NumberControl, { tester as number } from './NumberControl.svelte';
import SelectControl, { tester as select } from './SelectControl.svelte';
import TextControl, { tester as text } from './TextControl.svelte';
import TickControl, { tester as tick } from './TickControl.svelte';

/** A control and the tester that says how well it fits an element; the highest rank is taken. */
export interface ControlEntry {
	readonly tester: RankedTester;
	readonly component: Component<{ field: FieldState }>;
}

/** Each entry stands beside its component. */
export const CONTROLS: readonly ControlEntry[] = [
	{ tester: text, component: TextControl },
	{ tester: longText, component: LongTextControl },
	{ tester: number, component: NumberControl },
	{ tester: date, component: DateControl },
	{ tester: choice, component: ChoiceControl },
	{ tester: tick, component: TickControl },
	{ tester: declaration, component: DeclarationControl },
	{ tester: checkboxes, component: CheckboxesControl },
	{ tester: select, component: SelectControl },
	{ tester: combobox, component: ComboboxControl },
	{ tester: address, component: AddressControl },
	{ tester: attachment, component: AttachmentControl }
];
