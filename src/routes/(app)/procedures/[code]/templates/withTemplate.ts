import type { TemplateDocument } from '#core/documents/index.ts';
import type { ProcedureDocument, ProcedureResult } from '#core/procedures/types.ts';
import { formatRef } from '#core/shared/ref.ts';

const OUTCOMES: Readonly<Record<ProcedureResult['outcome'], TemplateDocument['outcome']>> = {
	granted: 'result',
	refusedIntake: 'refusal',
	decidedAgainst: 'refusal',
	notice: 'notice'
};

/** A first template for the result `code`, and the procedure with it; undefined when it has no such result. */
export function withTemplate(
	procedure: ProcedureDocument,
	code: string,
	words: string
):
	| { readonly template: TemplateDocument; readonly alias: string; readonly procedure: ProcedureDocument }
	| undefined {
	const result = procedure.results.find((one) => one.code === code);
	if (!result) return undefined;
	let number = 1;
	while (Object.hasOwn(procedure.uses, `result${number}`)) number += 1;
	const alias = `result${number}`;
	const id = `${procedure.code}-${alias}`;
	const template: TemplateDocument = {
		kind: 'template',
		id,
		version: 0,
		formatVersion: 1,
		title: result.name,
		outcome: OUTCOMES[result.outcome],
		agency: { superior: { vi: '{agency.superior}' }, name: { vi: '{agency.name}' } },
		numbering: '{result.number}',
		blocks: [{ type: 'text', id: 'text1', text: { vi: words } }],
		...(result.signature && { signature: { kind: result.signature, title: procedure.decidingUnit } })
	};
	return {
		template,
		alias,
		procedure: {
			...procedure,
			uses: { ...procedure.uses, [alias]: formatRef('template', id, 'draft') },
			results: procedure.results.map((one) => (one.code === code ? { ...one, template: alias } : one))
		}
	};
}
