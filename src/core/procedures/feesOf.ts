import type { Scope } from '#core/expressions/index.ts';
import type { Text } from '#core/shared/text.ts';
import { applies, type Situation } from './applies.ts';
import { holds } from './holds.ts';
import type { Fee, ProcedureDocument } from './types.ts';

export interface DueFee {
	readonly id: string;
	readonly name: Text;
	/** Integer đồng; null when nobody has established it. */
	readonly amount: number | null;
	readonly status: Fee['status'] | 'exempt';
}

/** What the applicant owes, each fee that applies to the situation; "unknown" stays unknown, it is not free. */
export function feesOf(
	procedure: ProcedureDocument,
	dossier: Situation & { readonly scope: Scope }
): DueFee[] {
	return procedure.fees
		.filter((fee) => applies(fee, dossier))
		.map((fee) => {
			const exempt = fee.exemptWhen !== undefined && holds(fee.exemptWhen, dossier.scope);
			const status = exempt ? 'exempt' : fee.status;
			return { id: fee.id, name: fee.name, status, amount: amountOf(fee, status) };
		});
}

// helpers

function amountOf(fee: Fee, status: DueFee['status']): number | null {
	if (status === 'known') return fee.amount ?? null;
	return status === 'unknown' ? null : 0;
}
