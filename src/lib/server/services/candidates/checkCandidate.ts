import { toLocal } from '#core/calendar/index.ts';
import { workflowContextOf } from '#core/catalogue/workflowContext.ts';
import { checkForm } from '#core/forms/index.ts';
import { checkProcedure } from '#core/procedures/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { Instant } from '#core/shared/ports.ts';
import { checkWorkflow } from '#core/workflows/index.ts';
import { patternFindings } from '../../forms/patternFindings.ts';
import type { FrozenProcedure } from './freeze.ts';

/** A finding with the document it stands in. */
export interface DocumentFinding extends Finding {
	readonly document: string;
}

/** Everything the rules find in a frozen procedure and its parts. */
export async function checkCandidate(
	frozen: FrozenProcedure,
	now: Instant
): Promise<readonly DocumentFinding[]> {
	const { procedure, base, graph, library, versions } = frozen;
	const today = toLocal(now).date;
	const inDocument = (document: string, findings: readonly Finding[]) =>
		findings.map((finding) => ({ ...finding, document }));
	const forms = [...versions].flatMap(([ref, { content }]) =>
		content.kind === 'form' ? [{ ref, form: content }] : []
	);
	const patterns: DocumentFinding[] = [];
	// One after another: each document has its own time.
	for (const [ref, { content }] of versions)
		patterns.push(...inDocument(ref, await patternFindings(content)));
	return [
		...inDocument(
			`procedure:${procedure.id}@${procedure.version}`,
			checkProcedure(procedure, { library, today, stage: 'candidate', graph, base })
		),
		...inDocument(procedure.uses.workflow ?? '', checkWorkflow(graph, workflowContextOf(procedure, library))),
		...forms.flatMap(({ ref, form }) => inDocument(ref, checkForm(form, library, { stage: 'candidate' }))),
		...patterns
	];
}
