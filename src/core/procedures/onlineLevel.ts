import type { Problem } from '#core/shared/problem.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { mainForm } from './mainForm.ts';
import type { ProcedureDocument } from './types.ts';

export interface OnlineLevel {
	/** `full` (toàn trình), `partial` (một phần), `none`. */
	readonly level: 'full' | 'partial' | 'none';
	/** What stands against full: `procedure/online-…` with the place in the procedure or the step's id. */
	readonly reasons: readonly Problem[];
}

/**
 * The online level as configured, computed and never typed. Full: everything is declared, processed and answered over
 * the network, the result comes electronically or by post. (The definition is that of Nghị định 42/2022/NĐ-CP Điều 11;
 * Nghị định 224/2026/NĐ-CP Điều 14 makes full the rule and asks for a published reason otherwise.)
 */
export function onlineLevel(
	procedure: ProcedureDocument,
	graph: ProcessGraph | undefined,
	forms: Readonly<Record<string, unknown>>
): OnlineLevel {
	const channels = procedure.channels.map(({ channel }) => channel);
	if (!channels.includes('online')) {
		return { level: 'none', reasons: [{ code: 'procedure/online-no-channel', at: '/channels' }] };
	}
	const main = mainForm(procedure);
	const reasons: Problem[] = [];
	if (main === undefined || forms[main] === undefined) {
		reasons.push({ code: 'procedure/online-no-form', at: '/uses' });
	}
	procedure.components.forEach((component, index) => {
		const original = component.kind === 'paper' && (component.copies?.original ?? 0) > 0;
		if (original && component.required !== false && !component.source) {
			const params = { name: component.name.vi };
			reasons.push({ code: 'procedure/online-paper-original', at: `/components/${index}`, params });
		}
	});
	for (const node of graph?.nodes ?? []) {
		const { step } = node;
		if (step?.role === 'applicant' && !step.form && step.kind !== 'collectFee') {
			reasons.push({ code: 'procedure/online-in-person-step', at: node.id, params: { name: node.name } });
		}
	}
	procedure.results.forEach((result, index) => {
		if (result.outcome === 'granted' && !result.electronic && !channels.includes('post')) {
			const params = { name: result.name.vi };
			reasons.push({ code: 'procedure/online-result-on-paper', at: `/results/${index}`, params });
		}
	});
	return { level: reasons.length === 0 ? 'full' : 'partial', reasons };
}
