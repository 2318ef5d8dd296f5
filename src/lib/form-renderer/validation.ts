import type { Validate } from '#core/dictionary/validate/schemaErrors.ts';
import { heldLocks } from '#core/forms/answers/heldLocks.ts';
import { interpreterOf } from '#core/forms/answers/interpreterOf.ts';
import type { AnswerContext, CompiledForm } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

/** What needs the interpreter of schemas: loaded by pages that bring no validator, or when a locked value is wrong. */

export function validatorOf(form: CompiledForm): Validate {
	return interpreterOf(form);
}

/** Places whose locked values must stay. */
export function heldPointers(form: CompiledForm, context: AnswerContext): ReadonlySet<JsonPointer> {
	return new Set(heldLocks(form, context).map(({ pointer }) => pointer));
}
