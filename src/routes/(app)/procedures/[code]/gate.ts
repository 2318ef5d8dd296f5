import { m } from '#lib/i18n/paraglide/messages.js';
import type { GatePart } from '#lib/procedures/gate.ts';
import type { ProcedureOverview } from '#lib/server/services/procedures/types.ts';

/** The readiness gate with what is missing in words and where it is put right. */
export function gateOf({ procedure, readiness, scenarios }: ProcedureOverview): readonly GatePart[] {
	const base = `/procedures/${procedure.code}`;
	const papers = procedure.components.filter(({ kind }) => kind === 'paper').length;
	const uncited = readiness.legalBasis.total - readiness.legalBasis.done;
	return [
		{
			...readiness.input,
			key: 'input',
			detail: papers > 0 ? m.procedures_gate_input_detail({ count: papers }) : m.procedures_gate_input_none(),
			href: '#components'
		},
		{ ...readiness.process, key: 'process', href: `${base}/workflow` },
		{ ...readiness.result, key: 'result', href: '#results' },
		{
			...readiness.legalBasis,
			key: 'legalBasis',
			...(uncited > 0 ? { detail: m.procedures_gate_citations_missing({ count: uncited }) } : {}),
			href: '#components'
		},
		{
			...readiness.tests,
			key: 'tests',
			detail:
				scenarios.length > 0
					? m.procedures_gate_scenarios({ count: scenarios.length })
					: m.procedures_gate_no_scenarios(),
			href: scenarios.length > 0 ? `${base}/scenarios` : `${base}/try-out`
		}
	];
}
