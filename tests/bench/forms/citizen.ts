import { mount } from 'svelte';
import { FormView, type FormViewProps } from '#lib/form-renderer/index.ts';
import validate from 'virtual:validator';

// What a citizen's page carries: the renderer and the validator of its form.
mount(FormView, {
	target: document.body,
	props: { ...((globalThis as { form?: unknown }).form as FormViewProps), validate }
});
