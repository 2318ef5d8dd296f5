import { isLocalDate, localInstant, toLocal } from '#core/calendar/index.ts';
import type { CatalogueItem } from '#core/releases/index.ts';
import type { Instant, LocalDate } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';

/**
 * The instant from which a release is in force. What was in force in the past is history: only where the channel has
 * nothing for the procedure yet may a release reach back, for dossiers already received.
 */
export function effectiveDate(
	wanted: Instant | LocalDate,
	now: Instant,
	items: readonly CatalogueItem[],
	procedure: string
): Result<Instant> {
	const at = isLocalDate(wanted) ? localInstant(wanted, '00:00') : instantOf(wanted);
	if (at === undefined) return fail({ code: 'release/no-date', at: '/effectiveFrom' });
	const first = items.every((item) => item.procedure !== procedure);
	if (at >= now || first) return ok(at);
	if (toLocal(at).date === toLocal(now).date) return ok(now);
	return fail({
		code: 'release/effective-in-past',
		at: '/effectiveFrom',
		params: { date: toLocal(at).date }
	});
}

// helpers

function instantOf(text: string): Instant | undefined {
	const time = Date.parse(text);
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
