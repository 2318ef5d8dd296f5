import { checkForm, compileForm, type CompiledForm, type FormDocument } from '#core/forms/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { BrowserLibrary } from './BrowserLibrary.ts';

export interface CheckedForm {
	/** Absent while the form does not compile. */
	readonly compiled?: CompiledForm;
	/** What lint says, reasons not to compile among it. */
	readonly findings: readonly Finding[];
}

/** A local field is compared with every element the editor has met. */
export function checkedForm(form: FormDocument, library: BrowserLibrary): CheckedForm {
	const compiled = compileForm(form, library);
	const findings = checkForm(form, library, { elements: library.elements() });
	return compiled.ok ? { compiled: compiled.value, findings } : { findings };
}
