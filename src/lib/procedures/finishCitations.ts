import type { Citation } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';

/** Citations as they are stored: text in NFC, empty places left out. Fails while one names no instrument. */
export function finishCitations(citations: readonly Citation[]): Result<readonly Citation[]> {
	const open = citations.findIndex(({ instrument }) => instrument === '');
	if (open >= 0) return fail({ code: 'procedure/no-citation', at: `/citations/${open}` });
	return ok(
		citations.map(({ place, ...citation }) => {
			const written = place?.normalize('NFC').trim();
			return written ? { ...citation, place: written } : citation;
		})
	);
}
