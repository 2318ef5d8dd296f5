import type { Layout } from '@jsonforms/core';
import { flushSync, mount, unmount } from 'svelte';
import { FormView, loadParts, type FormViewProps } from '#lib/form-renderer/index.ts';
import { processAnswers } from '#core/forms/index.ts';
import type { Generated } from './generate.ts';
import JsonForm from './peer/JsonForm.svelte';
import { Store } from './peer/store.svelte.ts';

export type Library = 'ours' | 'JSON Forms' | 'form-js';

export interface Measured {
	/** Milliseconds from nothing to a form laid out and answering keys. */
	readonly shown: number;
	/** Milliseconds per key: what scripts do, then layout; the next frame is the browser's own. */
	readonly keys: readonly number[];
	readonly controls: number;
	readonly errors: number;
}

declare global {
	interface Window {
		FormViewer: { createForm(options: object): Promise<{ submit(): unknown; destroy(): void }> };
		measureForm(library: Library, generated: Generated, keys: number): Promise<Measured>;
	}
}

const today = '2026-11-21';

window.measureForm = async (library, generated, count) => {
	const place = document.createElement('div');
	document.body.append(place);
	const start = performance.now();
	const close = await show[library](place, generated);
	void place.offsetHeight;
	const shown = performance.now() - start;
	const inputs = [...place.querySelectorAll('input')];
	const errors = place.querySelectorAll('[aria-invalid="true"]').length;
	const keys: number[] = [];
	for (let key = 0; key < count; key += 1) {
		// Spread over the form, three keys in a field: an empty required one, so that errors come and go.
		const input = inputs[(Math.floor(key / 3) * 7) % inputs.length];
		if (input) keys.push(await typed(input, input.value + 'an '[key % 3]));
	}
	await close();
	place.remove();
	return { shown, keys, controls: inputs.length, errors };
};

const show: Record<Library, (place: Element, generated: Generated) => Promise<() => unknown>> = {
	async ours(place, { ours }) {
		await loadParts(ours, 'officer');
		const props: FormViewProps = { compiled: ours, locale: 'vi', today, mode: 'officer', editable: 'all' };
		const errors = processAnswers(ours, {}, { today, validate: () => [] }).errors;
		const view = mount(FormView, { target: place, props: { ...props, errors } });
		flushSync();
		await settled();
		return () => unmount(view);
	},
	async 'JSON Forms'(place, { jsonForms: { schema, uischema } }) {
		const store = new Store({}, schema, uischema);
		const view = mount(JsonForm, { target: place, props: { store, schema, uischema: uischema as Layout } });
		flushSync();
		await settled();
		return () => unmount(view);
	},
	async 'form-js'(place, { formJs }) {
		// It answers keys 300 ms late otherwise, after what is measured.
		const form = await window.FormViewer.createForm({ container: place, schema: formJs, data: {}, debounce: false });
		form.submit();
		await settled();
		return () => form.destroy();
	}
};

/** One key on a page at rest, drawn and laid out. */
async function typed(input: HTMLInputElement, text: string): Promise<number> {
	input.focus();
	// Focus scrolls, and what scrolled in is laid out a frame later.
	for (let frames = 0; frames < 3; frames += 1) await frame();
	const start = performance.now();
	Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
	input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.at(-1) ?? null }));
	await drawn();
	void document.body.offsetHeight;
	return performance.now() - start;
}

/** All three draw in microtasks, one or more after the other. */
async function drawn(): Promise<void> {
	for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function frame(): Promise<void> {
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** After what was queued by now: a form is also made in tasks. */
function settled(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => resolve();
		port2.postMessage(null);
	});
}
