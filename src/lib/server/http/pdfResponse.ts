/** A PDF that opens in the browser's reader and is kept under its name. Drafts change, so nobody keeps a copy. */
export function pdfResponse({
	name,
	bytes
}: {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}): Response {
	return new Response(bytes, {
		headers: {
			'content-type': 'application/pdf',
			'content-length': String(bytes.length),
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}
