import { createHash } from 'node:crypto';
import { toLocal } from '#core/calendar/index.ts';
import { processAnswers, provenanceOf, type CompiledForm } from '#core/forms/index.ts';
import type { FillingContent } from '../../repositories/ports.ts';
import type { Submission } from './types.ts';

/** The answers through the pipeline, by the server's own copy of what the sources said, on the day of receipt. */
export function judge(form: CompiledForm, content: FillingContent): Omit<Submission, 'filling'> {
	const { receivedAt, channel, answers, prefilled, edits, disputes, changes } = content;
	const context = {
		today: toLocal(receivedAt).date,
		reads: { dossier: { channel, receivedAt } },
		...{ prefilled, edits },
		stale: changes.map(({ pointer }) => pointer)
	};
	const processed = processAnswers(form, answers, context);
	const { data, errors, dropped } = processed;
	const provenance = provenanceOf(form, processed, { ...context, disputes, sha256 });
	return { data, errors, dropped, provenance };
}

// helpers

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
