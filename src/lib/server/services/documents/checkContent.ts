import { parseDocument } from '#core/catalogue/parseDocument.ts';
import { tidyDocument } from '#core/catalogue/tidyDocument.ts';
import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { ServiceContext } from '../context.ts';

/**
 * What was sent as a document of `kind` ready to be stored: its shape checked, texts in NFC, expression trees fresh, a
 * workflow's BPMN read without any warning. Nothing doubtful is repaired; it is refused with its place.
 */
export async function checkContent(
	{ parseWorkflow }: Pick<ServiceContext, 'parseWorkflow'>,
	kind: SupportedKind,
	id: string | undefined,
	content: unknown
): Promise<Result<AnyDocument>> {
	const parsed = parseDocument(content);
	if (!parsed.ok) return parsed;
	const document = tidyDocument(parsed.value);
	if (document.kind !== kind || (id !== undefined && document.id !== id)) {
		const params = { found: `${document.kind}:${document.id}`, expected: `${kind}:${id ?? ''}` };
		return fail({ code: 'document/wrong-identity', at: '/id', params });
	}
	if (document.kind === 'workflow') {
		const graph = await parseWorkflow(document.bpmn);
		if (!graph.ok) return graph;
	}
	return ok(document);
}
