import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';

/** The kind of document an address names; `document/unknown-kind` {kind}. */
export function kindParam(kind: string): Result<SupportedKind> {
	return isSupportedKind(kind) ? ok(kind) : fail({ code: 'document/unknown-kind', params: { kind } });
}
