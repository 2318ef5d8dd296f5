import type { Library } from '#core/catalogue/types.ts';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { everything, library } from '#core/forms/testing/fixtures.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { loadSeeds } from '../../content/seedLibrary.ts';

/** A form of every data type, and every form of the seed library. */
export async function compiledForms(): Promise<readonly (readonly [name: string, form: CompiledForm])[]> {
	const seeds = await loadSeeds();
	return [
		['every data type', compiled(everything, library)],
		...seeds.of('form').map((form) => [form.id, compiled(form, seeds.library)] as const)
	];
}

// helpers

function compiled(form: FormDocument, from: Library): CompiledForm {
	const result = compileForm(form, from);
	if (!result.ok) throw new Error(`${form.id}: ${JSON.stringify(result.problems)}`);
	return result.value;
}
