import { heldLocks, type AnswerContext, type CompiledForm } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

/** Places whose locked values must stay. */
export function heldPointers(form: CompiledForm, context: AnswerContext): ReadonlySet<JsonPointer> {
	return new Set(heldLocks(form, context).map(({ pointer }) => pointer));
}
