import type { JsonSchema, UISchemaElement } from '@jsonforms/core';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { field, form, library } from '#core/forms/testing/fixtures.ts';

/** One form in three formats: `count` required text fields, each tenth shown while the one before is not "x". */
export interface Generated {
	readonly ours: CompiledForm;
	readonly jsonForms: { readonly schema: JsonSchema; readonly uischema: UISchemaElement };
	readonly formJs: object;
}

export function generateForm(count: number): Generated {
	const ids = Array.from({ length: count }, (_, index) => `f${index}`);
	const isConditional = (index: number) => index % 10 === 9;
	const compiled = compileForm(
		form(
			ids.map((id, index) =>
				field(id, `/${id}`, 'fullName', {
					label: { vi: `Trường ${index}` },
					required: true,
					...(isConditional(index) && { visibleWhen: { feel: `f${index - 1} != "x"` } })
				})
			)
		),
		library
	);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
	return { ours: compiled.value, jsonForms: jsonForms(ids, isConditional), formJs: formJs(ids, isConditional) };
}

// helpers

function jsonForms(ids: readonly string[], isConditional: (index: number) => boolean): Generated['jsonForms'] {
	const properties = ids.map((id, index) => [id, { type: 'string', title: `Trường ${index}`, maxLength: 100 }]);
	const elements = ids.map((id, index) => ({
		type: 'Control',
		scope: `#/properties/${id}`,
		...(isConditional(index) && {
			rule: {
				effect: 'HIDE',
				condition: { scope: `#/properties/f${index - 1}`, schema: { const: 'x' } }
			}
		})
	}));
	return {
		schema: { type: 'object', properties: Object.fromEntries(properties) as never, required: [...ids] },
		uischema: { type: 'VerticalLayout', elements } as UISchemaElement
	};
}

function formJs(ids: readonly string[], isConditional: (index: number) => boolean): object {
	return {
		type: 'default',
		schemaVersion: 18,
		id: 'form',
		components: ids.map((id, index) => ({
			type: 'textfield',
			id,
			key: id,
			label: `Trường ${index}`,
			validate: { required: true, maxLength: 100 },
			...(isConditional(index) && { conditional: { hide: `=f${index - 1} = "x"` } })
		}))
	};
}
