import type { Library } from '#core/catalogue/types.ts';
import { compileForm, type CompiledForm, type FormDocument } from '#core/forms/index.ts';
import type { Finding } from '#core/shared/finding.ts';

export interface CheckedForm {
	/** Absent while the form does not compile. */
	readonly compiled?: CompiledForm;
	readonly findings: readonly Finding[];
}

/** Compiles and lints; what does not compile stands among the findings as errors, once. */
export function checkedForm(form: FormDocument, library: Library): CheckedForm {
	const compiled = compileForm(form, library);
	if (compiled.ok) return { compiled: compiled.value, findings: [] };
	const broken = compiled.problems.map(({ code, at, params }): Finding => ({
		rule: code,
		severity: 'error',
		at: at ?? '',
		...(params && { params })
	}));
	return { findings: broken };
}
