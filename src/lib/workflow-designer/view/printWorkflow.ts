import { mount, tick, unmount, type ComponentProps } from 'svelte';
import PrintSheet from './PrintSheet.svelte';

/** Puts the sheet on the page, lets the browser print it, and takes it away again. */
export async function printWorkflow(sheet: ComponentProps<typeof PrintSheet>): Promise<void> {
	const shown = mount(PrintSheet, { target: document.body, props: sheet });
	await tick();
	await document.fonts.ready;
	try {
		// Returns when the dialog closes; browsers that return at once tell when they are done.
		const printed = new Promise<void>((done) => addEventListener('afterprint', () => done(), { once: true }));
		window.print();
		await printed;
	} finally {
		await unmount(shown);
	}
}
