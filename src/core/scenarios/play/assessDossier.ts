import { dossierDue, type DueMoment, type Pause } from '#core/calendar/index.ts';
import type { Answers } from '#core/forms/index.ts';
import { caseOf, deadlineOf, feesOf, mainForm, type DueFee } from '#core/procedures/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import type { Dossier } from '../types.ts';
import { dossierScope } from './playEnv.ts';

export interface Assessment {
	readonly case: string | null;
	readonly fees: readonly DueFee[];
	/** Null when the procedure has no deadline for this case, channel and day. */
	readonly due: DueMoment | null;
}

/** Case, fees and due date of a dossier as its answers and pauses stand. */
export function assessDossier(
	pkg: ProcedurePackage,
	dossier: Dossier,
	answers: Readonly<Record<string, Answers>>,
	pauses: readonly Pause[]
): Assessment {
	const { procedure, calendar } = pkg;
	const { channel, receivedAt } = dossier;
	const scope = dossierScope(dossier, answers[mainForm(procedure) ?? ''] ?? {});
	const found = caseOf(procedure, scope)?.id;
	const deadline = deadlineOf(procedure, { case: found, channel, receivedAt });
	return {
		case: found ?? null,
		fees: feesOf(procedure, { case: found, channel, scope }),
		due: deadline ? dossierDue(calendar, receivedAt, deadline, pauses) : null
	};
}
