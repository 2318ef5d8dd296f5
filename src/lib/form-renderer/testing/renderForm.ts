import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import { compileForm, withoutLargeLists, type CompiledForm } from '#core/forms/index.ts';
import { library } from '#core/forms/testing/fixtures.ts';
import type { FormDocument } from '#core/forms/types.ts';
import '#lib/ui/base.css';
import { loadParts } from '../parts/loadParts.ts';
import FormView, { type FormViewProps } from '../FormView.svelte';

export function compiledFixture(document: FormDocument): CompiledForm {
	const result = compileForm(document, library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** The form on the screen, its large lists to be loaded, and what it said last. */
export async function renderForm(document: FormDocument, props: Partial<FormViewProps> = {}) {
	const compiled = compiledFixture(document);
	await loadParts(compiled, props.mode);
	const said: { answers: Record<string, unknown> } = { answers: {} };
	const screen = await render(FormView as Component<FormViewProps>, {
		compiled: withoutLargeLists(compiled),
		locale: 'vi',
		today: '2026-11-21',
		loadCodeList: (ref: string) => Promise.resolve(compiled.codeLists[ref] ?? []),
		onchange: (answers) => {
			said.answers = answers;
		},
		...props
	});
	return { ...screen, said };
}

/** A control by its label, marked as optional or not. */
export function labelled(label: string): RegExp {
	return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( [(]không bắt buộc[)])?$`, 'u');
}

export const textbox = (label: string) => page.getByRole('textbox', { name: labelled(label) });
export const combobox = (label: string) => page.getByRole('combobox', { name: labelled(label) });
export const group = (label: string) => page.getByRole('group', { name: labelled(label) });
export const button = (name: string) => page.getByRole('button', { name });
export const next = () => button('Tiếp tục').click();
