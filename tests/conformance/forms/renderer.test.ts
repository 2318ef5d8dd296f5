import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { FormView, loadParts } from '#lib/form-renderer/index.ts';
import { compiledForms } from './compiledForms.ts';

const forms = await compiledForms();

it.each(forms)('%s comes from the server with a control for every question asked from the start', async (_, compiled) => {
	await loadParts(compiled, 'officer');
	for (const locale of ['vi', 'en'] as const) {
		const props = { compiled, locale, mode: 'officer', editable: 'all', today: '2026-11-21' } as const;
		const { body } = render(FormView, { props });
		expect(body).not.toMatch(/<[^>]+ style=/);
		for (const { id, page, repeat, path } of compiled.placements) {
			const { when, parent } = compiled.plan.find((step) => step.id === id) ?? {};
			const asked = !when && parent === page && repeat === undefined;
			const isOpen = compiled.plan.find((step) => step.id === page)?.when === undefined;
			if (asked && isOpen) expect(body).toContain(path.replaceAll('/', '-'));
		}
	}
});
