/** Whether keys typed at `target` are text of its own. */
export function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
	);
}
