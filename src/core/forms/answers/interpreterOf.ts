import { createInterpreter } from '#core/dictionary/validate/createInterpreter.ts';
import type { Validate } from '#core/dictionary/validate/schemaErrors.ts';
import type { CompiledForm } from '../compile/types.ts';

const interpreters = new WeakMap<CompiledForm, Validate>();

/** The interpreter of a form's schema, made once per form. */
export function interpreterOf(compiled: CompiledForm): Validate {
	const validate = interpreters.get(compiled) ?? createInterpreter(compiled);
	interpreters.set(compiled, validate);
	return validate;
}
