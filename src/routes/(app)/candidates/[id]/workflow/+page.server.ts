import { fail } from '#core/shared/problem.ts';
import { textIn } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { comparisonOf } from '#lib/workflow-designer/compare/comparisonOf.ts';
import { readerOf, valueOf } from '../../../answers.ts';
import { workflowIn } from '../../../procedures/[code]/workflow/editions.ts';
import type { PageServerLoad } from './$types';

/** The candidate's workflow beside that of the release it supersedes; nothing to compare when there is none. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const reader = readerOf(locals);
	const { candidates, releases, comparison, documents } = locals.services;
	const { candidate, supersedes } = valueOf(await candidates.get(reader, params.id), locals);
	const procedure = await documents.open(reader, 'procedure', candidate.procedure);
	const page = valueOf(await releases.list(reader, { procedure: candidate.procedure, limit: 200 }), locals);
	const base = page.items.find(({ digest }) => digest === supersedes);
	const older = base && valueOf(await candidates.get(reader, base.candidate), locals);
	const [before, after] = [older && workflowIn(older.candidate.lock), workflowIn(candidate.lock)];
	const shown = {
		candidate: { id: candidate.id, number: candidate.number, procedure: candidate.procedure },
		name: procedure.ok ? textIn(procedure.value.title, locals.locale) : candidate.procedure
	};
	if (!base || !before || !after) return { ...shown, comparison: undefined };
	const stateOf = ({ id, version }: NonNullable<typeof before>) =>
		typeof version === 'number' ? { id, edition: { version } } : undefined;
	const [one, other] = [stateOf(before), stateOf(after)];
	const compared = valueOf(
		one && other
			? await comparison.workflows(reader, one, other)
			: fail({ code: 'document/not-found', params: { ref: candidate.procedure } }),
		locals
	);
	return {
		...shown,
		comparison: comparisonOf(
			{ label: m.workflows_compare_release({ number: base.number }), bpmn: compared.before },
			{ label: m.procedures_candidate_chip({ number: candidate.number }), bpmn: compared.after },
			compared.diff,
			locals.locale
		)
	};
};
