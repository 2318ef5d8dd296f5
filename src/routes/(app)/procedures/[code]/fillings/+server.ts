import type { RequestHandler } from './$types';
import { answer, bodyOf } from './answer.ts';
import { openSchema } from './requests.ts';

/** The person's own open fillings of the procedure, newest first: `{fillings}`. */
export const GET: RequestHandler = (event) =>
	answer(event, async ({ actor, fillings }) => {
		const own = await fillings.list(actor, event.params.code);
		return own.ok ? { ok: true, value: { fillings: own.value } } : own;
	});

/** Begins one: `{which, alias?, receivedAt, channel, persona?, outcomes}` → the filling, with what the sources said. */
export const POST: RequestHandler = (event) =>
	answer(
		event,
		async ({ actor, fillings }) => {
			const asked = await bodyOf(event, openSchema);
			return asked.ok ? fillings.open(actor, { ...asked.value, procedure: event.params.code }) : asked;
		},
		201
	);
