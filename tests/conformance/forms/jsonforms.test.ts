import {
	Actions,
	coreReducer,
	mapStateToControlProps,
	mapStateToLayoutProps,
	type ControlElement,
	type JsonFormsState,
	type JsonSchema as JsonFormsSchema,
	type Layout,
	type UISchemaElement
} from '@jsonforms/core';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '#core/dictionary/index.ts';
import {
	compileForm,
	createInterpreter,
	evaluateAnswers,
	type CompiledForm,
	type UiCategory,
	type UiElement
} from '#core/forms/index.ts';
import { everything, goodAnswers, library } from '#core/forms/testing/fixtures.ts';
import { loadSeeds } from '../../content/seedLibrary.ts';

// What we publish is JSON Forms' own format: its core must read the same labels, required marks and visibility from
// it as our renderer shows. It cannot follow an absolute `$ref`, so the elements are put in place first.

const today = '2026-11-21';
const seeds = await loadSeeds();
const forms: readonly (readonly [string, CompiledForm, readonly object[]])[] = [
	[
		'every data type',
		compiled(compileForm(everything, library)),
		[
			{},
			goodAnswers,
			{ ...goodAnswers, hasChild: true },
			{ ...goodAnswers, hasChild: true, applicant: { gender: 'other' } }
		]
	],
	...seeds
		.of('form')
		.map((form) => [form.id, compiled(compileForm(form, seeds.library)), [{}]] as const)
];

function compiled(result: ReturnType<typeof compileForm>): CompiledForm {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** The schema with every `$ref` to one of its own `$defs` replaced by what it refers to. */
function inlined(schema: JsonSchema): JsonSchema {
	const defs = Object.values((schema.$defs ?? {}) as Record<string, JsonSchema>);
	const place = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(place);
		if (typeof value !== 'object' || value === null) return value;
		const { $ref, ...rest } = value as JsonSchema;
		const target = defs.find(({ $id }) => $id === $ref) ?? {};
		return Object.fromEntries(
			Object.entries({ ...target, ...rest }).flatMap(([key, inner]) => (key === '$id' ? [] : [[key, place(inner)]]))
		);
	};
	return place(Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$defs'))) as JsonSchema;
}

/** JSON Forms' state; its rules are checked with our interpreter instead of an ajv that generates code. */
function stateOf(form: CompiledForm, data: unknown): JsonFormsState {
	const ajv = {
		compile: (schema: JsonSchema) => {
			const check = createInterpreter({ schema });
			return Object.assign((value: unknown) => check(value ?? {}).length === 0, { errors: null });
		},
		validate: (schema: JsonSchema, value: unknown) => createInterpreter({ schema })(value ?? {}).length === 0,
		addSchema: () => undefined
	};
	const init = Actions.init(data, inlined(form.schema) as never, form.uiSchema as never, {
		ajv: ajv as never,
		validationMode: 'NoValidation'
	});
	const translate = (key: string, standard?: string) => form.messages.en[key] ?? standard;
	return {
		jsonforms: { core: coreReducer(undefined, init), i18n: { translate, translateError: () => '' } }
	} as never;
}

function elementsOf(elements: readonly UiElement[]): readonly UiElement[] {
	return elements.flatMap((element) => (element.type === 'Group' ? [element, ...elementsOf(element.elements)] : element));
}

describe.each(forms)('JSON Forms on %s', (_, form, dossiers) => {
	it.each(dossiers.map((answers, index) => [index, answers] as const))(
		'labels, marks and shows what we do for answers %i',
		(_, answers) => {
			const { data, relevant } = evaluateAnswers(form, answers, { today });
			const state = stateOf(form, data);
			const schema = state.jsonforms.core?.schema as JsonFormsSchema;
			for (const page of form.uiSchema.elements) {
				for (const element of [page, ...elementsOf(page.elements)]) {
					if (element.type === 'Label') continue;
					const { id } = element.options;
					const seen =
						element.type === 'Control'
							? mapStateToControlProps(state, { uischema: element as unknown as ControlElement, schema })
							: mapStateToLayoutProps(state, { uischema: element as unknown as Layout });
					expect([id, seen.label]).toEqual([id, form.messages.en[`${id}.label`]]);
					if ('required' in seen) expect([id, seen.required]).toEqual([id, isAlwaysRequired(form, id)]);
					if (isJudgedAlone(form, element, relevant)) {
						expect([id, seen.visible]).toEqual([id, relevant[id]]);
					}
				}
			}
		}
	);
});

/** JSON Forms asks each element by itself, we also what holds it; and a rule JSON Schema cannot say is in our plan only. */
function isJudgedAlone(
	form: CompiledForm,
	element: UiCategory | UiElement,
	relevant: Readonly<Record<string, boolean>>
): boolean {
	const step = form.plan.find(({ id }) => id === element.options.id);
	return (step?.parent === undefined || relevant[step.parent] === true) && (!step?.when || element.rule !== undefined);
}

/** What the schema requires of everybody; a condition, its own or above it, is in the schema's if/then. */
function isAlwaysRequired(form: CompiledForm, id: string): boolean {
	const repeat = form.repeats.find((candidate) => candidate.id === id);
	const placement = form.placements.find((candidate) => candidate.id === id);
	const required = repeat ? repeat.min > 0 : placement?.required === true && !placement.calculated;
	for (let step = form.plan.find((one) => one.id === id); step; ) {
		if (step.when) return false;
		const { parent } = step;
		step = form.plan.find((one) => one.id === parent);
	}
	return required && !placement?.requiredWhen;
}

it('every kind of element we emit is one of JSON Forms', () => {
	const known = new Set(['Control', 'Group', 'Label', 'Category', 'Categorization']);
	const types = (element: UISchemaElement & { elements?: UISchemaElement[] }): string[] => [
		element.type,
		...(element.elements ?? []).flatMap(types)
	];
	for (const [, form] of forms) {
		expect(types(form.uiSchema as never).filter((type) => !known.has(type))).toEqual([]);
	}
});
