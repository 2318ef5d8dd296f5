import { expect, test } from 'vitest';
import { page, server } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { compileForm } from '#core/forms/index.ts';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import type { FormDocument } from '#core/forms/types.ts';
import '#lib/ui/base.css';
import FormView from './FormView.svelte';
import { loadParts } from './parts/loadParts.ts';
import { allPairs } from './testing/allPairs.ts';
import { axeFindings } from './testing/axeFindings.ts';
import { SCREENS, seedProps } from './testing/seedScreens.ts';

const forms = await seeds<FormDocument>(Object.keys(import.meta.glob('/forms/*.form.json')));
const library = libraryOf(
	...(await seeds<AnyDocument>(
		Object.keys(
			import.meta.glob(['/forms/dictionary/*.json', '/forms/codelists/*.json', '/forms/sources/*.json'])
		)
	))
);
// Every pair; all combinations are looked at by `npm run bench -- forms`.
const screens = allPairs({ form: forms.map(({ id }) => id), ...SCREENS });

test('every procedure form is there', () => {
	expect(forms).toHaveLength(15);
});

test.each(forms.map((form) => [form.id, form] as const))(
	'%s has no accessibility violation and fits the screen in any state',
	async (id, form) => {
		const compiled = compileForm(form, library);
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
		await loadParts(compiled.value, 'officer');
		for (const screen of screens.filter((combination) => combination.form === id)) {
			await page.viewport(screen.width, 900);
			const shown = await render(FormView, seedProps(compiled.value, screen));
			expect({ ...screen, findings: await axeFindings(shown.container) }).toEqual({
				...screen,
				findings: []
			});
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(screen.width);
			await shown.unmount();
		}
	}
);

// helpers

/** Read as files: hundreds of modules would each be a request. */
async function seeds<T>(paths: readonly string[]): Promise<readonly T[]> {
	const texts = await Promise.all(paths.map((path) => server.commands.readFile(path.slice(1))));
	return texts.map((text) => JSON.parse(text) as T);
}
