/** What was copied last here: read when the browser keeps its clipboard to itself. */
let last = '';

/** Puts text on the clipboard of the event, or of the browser. */
export function writeClipboard(text: string, event?: ClipboardEvent): void {
	last = text;
	if (event?.clipboardData) event.clipboardData.setData('text/plain', text);
	else void navigator.clipboard?.writeText(text).catch(() => undefined);
}

/** The text on the clipboard; where it may not be read, what was copied here last. */
export async function readClipboard(event?: ClipboardEvent): Promise<string> {
	const given = event?.clipboardData?.getData('text/plain');
	if (given) return given;
	const read = await navigator.clipboard?.readText().catch(() => '');
	return read || last;
}
