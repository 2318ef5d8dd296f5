import { z } from 'zod';
import { parseShape } from '#core/shared/parseShape.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { textSchema } from '#core/shared/schemas.ts';
import type { ImportFile } from '#lib/server/services/dictionary/types.ts';

const targetSchema = z.strictObject({
	kind: z.enum(['codelist', 'element']),
	id: z.string().min(1).max(128).exactOptional(),
	title: textSchema.exactOptional()
});

const requestSchema = z.strictObject({
	target: targetSchema,
	choices: z.record(z.string(), z.enum(['reuse', 'duplicate', 'overwrite'])).exactOptional(),
	basis: z.string().max(100).exactOptional()
});

export interface ImportRequest extends z.infer<typeof requestSchema> {
	readonly file: ImportFile;
}

/** The file of a form and what is to become of it. Problems: `request/not-json`, `exchange/empty`, `shape/…`. */
export async function importRequest(request: Request): Promise<Result<ImportRequest>> {
	const form = await request.formData().catch(() => undefined);
	const file = form?.get('file');
	const asked = form?.get('request');
	if (!(file instanceof File)) return fail({ code: 'exchange/empty' });
	const json = jsonOf(asked);
	if (json === undefined) return fail({ code: 'request/not-json' });
	const parsed = parseShape(requestSchema, json);
	if (!parsed.ok) return parsed;
	const bytes = new Uint8Array(await file.arrayBuffer());
	return ok({ ...parsed.value, file: { name: file.name.normalize('NFC'), bytes } });
}

// helpers

function jsonOf(text: unknown): unknown {
	try {
		return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
	} catch {
		return undefined;
	}
}
