import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { comparisonOf } from '#lib/workflow-designer/compare/comparisonOf.ts';
import { valueOf } from '../../../../answers.ts';
import { editionOptions, inForceOf } from '../editions.ts';
import { openWorkflow } from '../openWorkflow.ts';
import type { PageServerLoad } from './$types';

/** Compares `?from=` with `?to=`; without them what is in force (else the newest version) with the newest state. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { reader, id, workflow, procedure } = await openWorkflow(locals, params.code);
	const current = await inForceOf(locals, params.code, id);
	const options = editionOptions(workflow, current, locals);
	const known = (value: string | null | undefined) => options.find((option) => option.value === value);
	const to = known(url.searchParams.get('to')) ?? options[0];
	const from =
		known(url.searchParams.get('from')) ??
		known(current && `v${current.version}`) ??
		options.find(({ value }) => value.startsWith('v') && value !== to?.value) ??
		options[1] ??
		to;
	const [before, after] = [parseEdition(from?.value ?? null), parseEdition(to?.value ?? null)];
	if (!from || !to || !before || !after)
		return { procedure, options, from: '', to: '', comparison: undefined };
	const compared = valueOf(
		await locals.services.comparison.workflows(reader, { id, edition: before }, { id, edition: after }),
		locals
	);
	return {
		procedure,
		options,
		from: from.value,
		to: to.value,
		comparison: comparisonOf(
			{ label: from.label, bpmn: compared.before },
			{ label: to.label, bpmn: compared.after },
			compared.diff,
			locals.locale
		)
	};
};
