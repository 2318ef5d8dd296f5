import { getContext, setContext } from 'svelte';
import type { SourceChange } from '#core/forms/index.ts';
import type { ProvenanceRecord } from '#core/forms/answers/provenance.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Locale } from '#core/shared/text.ts';
import type { FormSession } from './FormSession.svelte.ts';
import type { SourceNotice } from './SourceNotice.ts';

/** What every part of a shown form needs; getters, so that it stays reactive. */
export interface FormContext {
	readonly session: FormSession;
	readonly locale: Locale;
	/** Prefix of element ids, unique in the page. */
	readonly prefix: string;
	readonly mode: 'citizen' | 'officer';
	/** Level of the heading of a page; those in it are one below. */
	readonly headingLevel: 1 | 2 | 3;
	/** Whether the field may be typed into, apart from locks. */
	isEditable(placement: string): boolean;
	/** Whether the field is shown in this view, apart from its conditions. */
	isVisible(placement: string): boolean;
	readonly notices: readonly SourceNotice[];
	readonly provenance: ProvenanceRecord;
	readonly changes: readonly SourceChange[];
	readonly onchoose: ((pointer: JsonPointer, choice: 'take' | 'keep') => void) | undefined;
	readonly onedit: ((pointer: JsonPointer, reason: string) => void) | undefined;
	readonly ondispute: ((pointer: JsonPointer, note: string) => void) | undefined;
	readonly onretry: ((source: string) => void) | undefined;
}

const KEY = Symbol('form');

export function provideForm(context: FormContext): FormContext {
	return setContext(KEY, context);
}

export function useForm(): FormContext {
	return getContext<FormContext>(KEY);
}
