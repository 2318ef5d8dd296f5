/** Hands `content` to the person as a JSON file, so that work survives whatever is chosen in a conflict. */
export function downloadJson(content: unknown, name: string): void {
	const url = URL.createObjectURL(
		new Blob([`${JSON.stringify(content, undefined, '\t')}\n`], { type: 'application/json' })
	);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
