import type { AnswerError } from '#core/forms/index.ts';
import { controlId } from './pointers.ts';

const FOCUSABLE = 'input:not([disabled]), select:not([disabled]), textarea, button';

/** Puts the focus where an error is to be fixed: the part it names, else the first input of the field. */
export function focusField(prefix: string, { field, params }: AnswerError): void {
	const place =
		document.getElementById(controlId(prefix, field, params.part ?? '')) ??
		document.getElementById(controlId(prefix, field));
	const target = place?.matches(FOCUSABLE) ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
	const label = place?.closest('.fv-field, .fv-repeat') ?? target;
	label?.scrollIntoView({ block: 'start' });
	target?.focus({ preventScroll: true });
}
