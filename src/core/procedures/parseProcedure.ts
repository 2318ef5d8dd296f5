import { parseShape } from '#core/shared/parseShape.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import { procedureDocumentSchema } from './schemas.ts';
import type { ProcedureDocument } from './types.ts';

/** The shape of a procedure; problems carry JSON pointers. Its id is its national code. */
export function parseProcedure(value: unknown): Result<ProcedureDocument> {
	const parsed = parseShape<ProcedureDocument>(procedureDocumentSchema, value);
	if (!parsed.ok || parsed.value.id === parsed.value.code) return parsed;
	return fail({ code: 'shape/wrong-value', at: '/code', params: { at: '/code', expected: parsed.value.id } });
}
