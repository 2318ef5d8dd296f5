import { differenceText, namesOf, type ScenarioRun } from '#lib/scenarios/index.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { readerOf, refuse, valueOf } from '../../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const reader = readerOf(locals);
	const { documents, scenarios } = locals.services;
	const [procedure, stored] = await Promise.all([
		documents.open(reader, 'procedure', params.code),
		scenarios.list(reader, params.code)
	]);
	return {
		code: params.code,
		name: valueOf(procedure, locals).title,
		scenarios: valueOf(stored, locals).map(({ scenario: { id, title, group } }) => ({ id, title, group })),
		canRun: holds(reader, 'scenario.run')
	};
};

export const actions: Actions = {
	run: async ({ locals, params }) => {
		const reader = readerOf(locals);
		const { procedures, scenarios } = locals.services;
		const report = await scenarios.run(reader, params.code);
		if (!report.ok) return refuse('run', report.problems, locals);
		const pkg = await procedures.package(reader, params.code, 'draft');
		if (!pkg.ok) return refuse('run', pkg.problems, locals);
		const names = namesOf(pkg.value, locals.locale);
		const { passed, failed, coverage } = report.value;
		const run: ScenarioRun = {
			passed,
			failed,
			coverage,
			results: Object.fromEntries(
				report.value.scenarios.map(({ id, status, failure }) => [
					id,
					failure ? { status, difference: differenceText(failure, names, locals.locale) } : { status }
				])
			)
		};
		return { action: 'run', refusals: [], run };
	}
};
