/** Hands a text, or the bytes of a file, to the person. */
export function downloadText(
	content: string | Uint8Array<ArrayBuffer>,
	name: string,
	mediaType: string
): void {
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
