/** The panes of the editor, in the order F6 goes through them. */
const PANES = ['.outline-area', '.canvas-area', '.problems-area', '.properties-area'];

/** Gives the focus to the next (or previous) pane that shows; from outside all of them, to the first. */
export function focusPane(root: HTMLElement, direction: 1 | -1 = 1): void {
	const panes = PANES.flatMap((pane) => root.querySelector<HTMLElement>(pane) ?? []).filter(isShown);
	const at = panes.findIndex((pane) => pane.contains(document.activeElement));
	const next = panes.at(at < 0 ? 0 : (at + direction) % panes.length);
	if (next) stopOf(next)?.focus();
}

/** Gives the focus back to the outline. */
export function focusOutline(root: HTMLElement): void {
	const outline = root.querySelector<HTMLElement>('.outline-area');
	if (outline) stopOf(outline)?.focus();
}

// helpers

function stopOf(pane: HTMLElement): HTMLElement | null {
	return (
		pane.querySelector<HTMLElement>('[role=treegrid] [tabindex="0"], [role=treegrid][tabindex="0"]') ??
		pane.querySelector<HTMLElement>('svg[tabindex="0"], input, select, textarea, button:not(:disabled)')
	);
}

function isShown(pane: HTMLElement): boolean {
	return pane.checkVisibility({ visibilityProperty: true });
}
