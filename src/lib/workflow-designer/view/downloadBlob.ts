/** Hands a file to the person. */
export function downloadBlob(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads it after the click; what is too early taken back comes out empty.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
