import type { ExportedFile } from '#lib/server/services/dictionary/types.ts';

/** A file to keep; what names it is ASCII. */
export function download({ fileName, mediaType, bytes }: ExportedFile): Response {
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store'
		}
	});
}
