import { createHash } from 'node:crypto';
import { toLocal } from '#core/calendar/index.ts';
import {
	processAnswers,
	provenanceOf,
	sameAnswer,
	type CompiledForm,
	type Dropped
} from '#core/forms/index.ts';
import { readPointer } from '#core/shared/pointer.ts';
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
	const { data, errors } = processed;
	const dropped = processed.dropped.filter((one) => !isNobodys(one, content));
	const provenance = provenanceOf(form, processed, { ...context, disputes, sha256 });
	return { data, errors, dropped, provenance };
}

// helpers

/** A register's value for a hidden question is nobody's answer: that it goes loses nothing. */
function isNobodys({ pointer, reason }: Dropped, { answers, prefilled }: FillingContent): boolean {
	const said = prefilled.find((answer) => answer.pointer === pointer);
	const handedIn = readPointer(answers, pointer);
	return (
		reason === 'hidden' && said !== undefined && (handedIn === undefined || sameAnswer(handedIn, said.value))
	);
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
