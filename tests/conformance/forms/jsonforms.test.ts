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
	createInterpreter,
	evaluateAnswers,
	type CompiledForm,
	type SchemaError,
	type UiCategory,
	type UiElement
} from '#core/forms/index.ts';
import { answerVectors, type AnswerVector } from '#core/forms/conformance/answerVectors.ts';
import { compiledForms } from './compiledForms.ts';

// What we publish is JSON Forms' own format: its core must read the same labels, required marks and visibility from
// it as our renderer shows. It cannot follow an absolute `$ref`, so the elements are put in place first.

const today = '2026-11-21';
const forms = (await compiledForms()).map(([name, form]) => [name, form, dossiersOf(form)] as const);

/** Nothing, the least, everything, and everything under each choice that conditions hang on; at most twelve. */
function dossiersOf(form: CompiledForm): readonly AnswerVector[] {
	const vectors = answerVectors(form, today);
	const choices = vectors.filter(({ name }) => name.startsWith('choice '));
	const step = Math.ceil(choices.length / 9);
	return [...vectors.slice(0, 3), ...choices.filter((_, index) => index % step === 0)];
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

interface AjvError {
	readonly instancePath: string;
	readonly schemaPath: string;
	readonly keyword: string;
	readonly message: string;
	readonly params: { readonly missingProperty?: string };
}

/** What JSON Forms takes for ajv, over our interpreter: nothing is compiled to code. */
const shim = {
	compile: (schema: JsonSchema) => {
		const check = createInterpreter({ schema });
		const run = (value: unknown) => {
			run.errors = check(value ?? {}).map(ajvError);
			return run.errors.length === 0;
		};
		run.errors = [] as AjvError[];
		return run;
	},
	validate: (schema: JsonSchema, value: unknown) => createInterpreter({ schema })(value ?? {}).length === 0,
	addSchema: () => undefined
};

function ajvError({ at, keyword }: SchemaError): AjvError {
	const cut = at.lastIndexOf('/');
	const message = `${at} ${keyword}`;
	return keyword === 'required'
		? { instancePath: at.slice(0, cut), schemaPath: '', keyword, message, params: { missingProperty: at.slice(cut + 1) } }
		: { instancePath: at, schemaPath: '', keyword, message, params: {} };
}

/** JSON Forms' state. */
function stateOf(form: CompiledForm, data: unknown): JsonFormsState {
	const init = Actions.init(data, inlined(form.schema) as never, form.uiSchema as never, { ajv: shim as never });
	const translate = (key: string, standard?: string) => form.messages.en[key] ?? standard;
	const translateError = ({ message = '' }: { message?: string }) => message;
	return {
		jsonforms: { core: coreReducer(undefined, init), i18n: { translate, translateError } }
	} as never;
}

function elementsOf(elements: readonly UiElement[]): readonly UiElement[] {
	return elements.flatMap((element) => (element.type === 'Group' ? [element, ...elementsOf(element.elements)] : element));
}

describe.each(forms)('JSON Forms on %s', (_, form, dossiers) => {
	const interpret = createInterpreter(form);

	it.each(dossiers)('labels, marks, shows and refuses what we do: $name', ({ answers }) => {
		const { data, relevant } = evaluateAnswers(form, answers, { today });
		const state = stateOf(form, data);
		const schema = state.jsonforms.core?.schema as JsonFormsSchema;
		const wrong = interpret(data).map(({ at }) => at);
		for (const page of form.uiSchema.elements) {
			for (const element of [page, ...elementsOf(page.elements)]) {
				if (element.type === 'Label') continue;
				const { id } = element.options;
				const seen =
					element.type === 'Control'
						? mapStateToControlProps(state, { uischema: element as unknown as ControlElement, schema })
						: mapStateToLayoutProps(state, { uischema: element as unknown as Layout });
				expect([id, seen.label]).toEqual([id, form.messages.en[`${id}.label`]]);
				if (isJudgedAlone(form, element, relevant)) expect([id, seen.visible]).toEqual([id, relevant[id]]);
				if (!('required' in seen)) continue;
				expect([id, seen.required]).toEqual([id, isAlwaysRequired(form, id)]);
				const at = `/${seen.path.replaceAll('.', '/')}`;
				expect([id, seen.errors !== '']).toEqual([id, wrong.includes(at)]);
			}
		}
	});
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
