import { flushSync, mount, unmount } from 'svelte';
import type { CompiledForm } from '#core/forms/index.ts';
import { FormView, loadParts } from '#lib/form-renderer/index.ts';
import { axeFindings } from '#lib/form-renderer/testing/axeFindings.ts';
import { seedProps, type SeedScreen } from '#lib/form-renderer/testing/seedScreens.ts';
import '#lib/ui/base.css';

declare global {
	interface Window {
		findingsOf(form: CompiledForm, screen: SeedScreen): Promise<readonly string[]>;
	}
}

window.findingsOf = async (form, screen) => {
	const place = document.createElement('div');
	document.body.append(place);
	await loadParts(form, 'officer');
	const view = mount(FormView, { target: place, props: seedProps(form, screen) });
	flushSync();
	const wide = document.documentElement.scrollWidth > screen.width ? ['wider than the screen'] : [];
	const findings = await axeFindings(place);
	await unmount(view);
	place.remove();
	return [...findings, ...wide];
};
