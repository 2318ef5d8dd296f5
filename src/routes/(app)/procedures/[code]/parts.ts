import { fieldNodes } from '#core/forms/index.ts';
import { formAliases } from '#core/procedures/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { PartLink } from '#lib/procedures/partLink.ts';
import type { ProcedureOverview } from '#lib/server/services/procedures/types.ts';

/** Links to the workflow, the forms, the try-out and the scenarios. */
export function partsOf(overview: ProcedureOverview, locale: Locale): readonly PartLink[] {
	const { procedure, library, graph, findings, scenarios } = overview;
	const base = `/procedures/${procedure.code}`;
	const errors = (ref: string) =>
		findings.filter(({ document, severity }) => document === ref && severity === 'error').length;
	const workflowRef = procedure.uses.workflow ?? '';
	const workflow = library.get('workflow', workflowRef);
	const steps = graph?.nodes.filter(({ step }) => step !== undefined).length ?? 0;
	const forms = formAliases(procedure).flatMap((alias): PartLink[] => {
		const ref = procedure.uses[alias] ?? '';
		const form = library.get('form', ref);
		if (!form) return [];
		return [
			{
				href: `${base}/forms/${alias}`,
				icon: 'form',
				title: textIn(form.title, locale),
				detail: joined(
					m.procedures_part_form(),
					versionWords(ref),
					m.procedures_part_fields({ count: fieldNodes(form).length })
				),
				errors: errors(ref)
			}
		];
	});
	return [
		...(workflow
			? [
					{
						href: `${base}/workflow`,
						icon: 'workflow' as const,
						title: textIn(workflow.title, locale),
						detail: joined(
							m.procedures_part_workflow(),
							versionWords(workflowRef),
							m.procedures_part_steps({ count: steps })
						),
						errors: errors(workflowRef)
					}
				]
			: []),
		...forms,
		{
			href: `${base}/templates`,
			icon: 'paper',
			title: m.template_page_title(),
			detail: m.template_part_detail({
				count: procedure.results.filter(({ template }) => template !== undefined).length
			})
		},
		{
			href: `${base}/try-out`,
			icon: 'play',
			title: m.procedures_part_try_out(),
			detail: m.procedures_part_try_out_text()
		},
		{
			href: `${base}/scenarios`,
			icon: 'flag',
			title: m.procedures_part_scenarios(),
			detail: m.procedures_gate_scenarios({ count: scenarios.length })
		}
	];
}

// helpers

function joined(...words: readonly string[]): string {
	return words.join(' · ');
}

function versionWords(ref: string): string {
	const version = parseRef(ref)?.version ?? 'draft';
	return version === 'draft' ? m.procedures_part_draft() : m.procedures_part_version({ number: version });
}
