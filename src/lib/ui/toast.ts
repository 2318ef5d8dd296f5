/**
 * Short messages about what happened. Errors do not belong here: they stand where their cause is.
 * The toaster is loaded with the first message, so that no page pays for it before.
 */
export const toast = {
	/** Something was done. */
	success: (text: string): Promise<void> => show('success', text),
	/** Something changed without the person doing it. */
	info: (text: string): Promise<void> => show('info', text)
};

// helpers

let toaster: Promise<typeof import('./toaster.ts')> | undefined;

async function show(type: 'success' | 'info', text: string): Promise<void> {
	toaster ??= import('./toaster.ts');
	(await toaster).showToast(type, text);
}
