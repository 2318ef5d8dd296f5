/** Where one can type or choose. */
const FIELDS = 'input, select, textarea, button';

/**
 * Moves the focus in the panel to a property, unfolding what it stands in; without the property (or a name for it) to
 * the first field, else to the panel.
 */
export function focusProperty(panel: HTMLElement, property?: string): void {
	const marked =
		property === undefined ? null : panel.querySelector<HTMLElement>(`[data-property="${property}"]`);
	for (let fold = marked?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
		fold.open = true;
	const field = marked?.matches(FIELDS) ? marked : (marked ?? panel).querySelector<HTMLElement>(FIELDS);
	const target = field ?? panel;
	target.scrollIntoView({ block: 'nearest' });
	target.focus();
	if (target instanceof HTMLInputElement) target.select();
}
