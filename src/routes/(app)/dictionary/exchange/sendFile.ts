import type { Problem } from '#core/shared/problem.ts';
import type { Answer } from './types.ts';

/**
 * Posts a form and says how far it is. Not `fetch`, which does not tell how much of a body was sent. Answers the
 * problems of a refusal; `exchange/offline` without a connection, `exchange/cancelled` after `signal`.
 */
export function sendFile<T>(
	address: string,
	form: FormData,
	{ signal, onprogress }: { readonly signal: AbortSignal; readonly onprogress: (part: number) => void }
): Promise<Answer<T>> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		const refuse = (code: string) => resolve({ ok: false, problems: [{ code }] });
		request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 1);
		request.upload.onload = () => onprogress(1);
		request.onload = () => resolve(answerOf<T>(request));
		request.onerror = () => refuse('exchange/offline');
		request.onabort = () => refuse('exchange/cancelled');
		signal.addEventListener('abort', () => request.abort(), { once: true });
		request.open('POST', address);
		request.send(form);
	});
}

// helpers

function answerOf<T>({ status, responseText }: XMLHttpRequest): Answer<T> {
	const body = jsonOf(responseText);
	if (status === 200 && body !== undefined) return { ok: true, value: body as T };
	const problems = (body as { problems?: readonly Problem[] } | undefined)?.problems;
	return { ok: false, problems: problems ?? [{ code: 'document/save-refused', params: { status } }] };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
