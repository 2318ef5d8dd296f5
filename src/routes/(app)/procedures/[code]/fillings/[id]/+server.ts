import { answer, bodyOf, fillingAt } from '../answer.ts';
import { actSchema, typedSchema } from '../requests.ts';
import type { RequestHandler } from './$types';

/** The person's own filling. */
export const GET: RequestHandler = (event) => answer(event, (asked) => fillingAt(event, asked));

/** Keeps what was typed: `{rev, answers, edits, disputes}` → `{rev}`; 409 when it was saved elsewhere meanwhile. */
export const PUT: RequestHandler = (event) =>
	answer(event, async (asked) => {
		const typed = await bodyOf(event, typedSchema);
		if (!typed.ok) return typed;
		const found = await fillingAt(event, asked);
		return found.ok ? asked.fillings.save(asked.actor, found.value.id, typed.value) : found;
	});

/**
 * Asks the sources again (`askAgain`: the filling), settles a change of theirs (`choose`: the filling), or hands in
 * (`submit`: `{filling, errors, dropped, data, provenance}`).
 */
export const POST: RequestHandler = (event) =>
	answer(event, async (asked) => {
		const body = await bodyOf(event, actSchema);
		if (!body.ok) return body;
		const found = await fillingAt(event, asked);
		if (!found.ok) return found;
		const { actor, fillings } = asked;
		const { id } = found.value;
		switch (body.value.act) {
			case 'askAgain':
				return fillings.askAgain(actor, id, body.value);
			case 'choose':
				return fillings.choose(actor, id, body.value);
			case 'submit':
				return fillings.submit(actor, id, body.value);
		}
	});

export const DELETE: RequestHandler = (event) =>
	answer(event, async (asked) => {
		const found = await fillingAt(event, asked);
		return found.ok ? asked.fillings.remove(asked.actor, found.value.id) : found;
	});
