import { toLocal } from '#core/calendar/index.ts';
import type { Instant, LocalDate } from '#core/shared/ports.ts';
import { applies, mostSpecific, type Situation } from './applies.ts';
import type { Deadline, ProcedureDocument } from './types.ts';

/** The deadline of a dossier received at `receivedAt`: the most specific one in force on that day. */
export function deadlineOf(
	procedure: ProcedureDocument,
	dossier: Situation & { readonly receivedAt: Instant }
): Deadline | undefined {
	const { date } = toLocal(dossier.receivedAt);
	return mostSpecific(
		procedure.deadlines.filter((deadline) => applies(deadline, dossier) && inForce(deadline, date))
	);
}

/** Whether `date` lies in an entry's validity, both ends included. */
export function inForce(
	entry: { readonly validFrom?: LocalDate; readonly validTo?: LocalDate },
	date: LocalDate
): boolean {
	return (entry.validFrom ?? date) <= date && date <= (entry.validTo ?? date);
}
