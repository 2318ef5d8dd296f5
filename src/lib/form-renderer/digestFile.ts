/** What the form keeps of a file; its bytes stay with the person until the dossier is sent. */
export interface FileMeta {
	readonly name: string;
	readonly mediaType: string;
	/** Bytes. */
	readonly size: number;
	readonly digest: `sha256:${string}`;
}

/** Name, type, size and SHA-256 of a file. Fails where the browser has no WebCrypto (pages without HTTPS). */
export async function digestFile(file: File): Promise<FileMeta> {
	const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
	const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
	return { name: file.name.normalize('NFC'), mediaType: file.type, size: file.size, digest: `sha256:${hex}` };
}
