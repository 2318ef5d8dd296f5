import type { Library } from '#core/catalogue/types.ts';
import { checkForm, compileForm, type CompiledForm, type FormDocument } from '#core/forms/index.ts';
import type { Finding } from '#core/shared/finding.ts';

export interface CheckedForm {
	/** Absent while the form does not compile. */
	readonly compiled?: CompiledForm;
	/** What lint says, reasons not to compile among it. */
	readonly findings: readonly Finding[];
}

export function checkedForm(form: FormDocument, library: Library): CheckedForm {
	const compiled = compileForm(form, library);
	const findings = checkForm(form, library);
	return compiled.ok ? { compiled: compiled.value, findings } : { findings };
}
