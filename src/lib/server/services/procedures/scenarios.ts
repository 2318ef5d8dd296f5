import { parseDocument } from '#core/catalogue/parseDocument.ts';
import { fail, ok } from '#core/shared/problem.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';
import { loadScenarios } from './loadScenarios.ts';
import { runScenarios } from './runScenarios.ts';
import type { ProcedureService, ScenarioService } from './types.ts';

export function createScenarios(
	context: ServiceContext,
	documents: DocumentService,
	procedures: ProcedureService
): ScenarioService {
	return {
		list: async (actor, code) => {
			const allowed = authorise(actor, 'document.read');
			return allowed.ok ? ok(await loadScenarios(context, actor, code)) : allowed;
		},

		save: async (actor, scenario, rev = null) => {
			const parsed = parseDocument(scenario);
			if (!parsed.ok) return parsed;
			const { kind, id } = parsed.value;
			if (kind !== 'scenario')
				return fail({
					code: 'document/wrong-identity',
					at: '/kind',
					params: { found: `${kind}:${id}`, expected: 'scenario' }
				});
			return documents.saveDraft(actor, 'scenario', id, { rev, content: parsed.value });
		},

		run: async (actor, code, which = 'draft') => {
			const allowed = authorise(actor, 'scenario.run');
			if (!allowed.ok) return allowed;
			const pkg = await procedures.package(actor, code, which);
			return pkg.ok ? ok(runScenarios(pkg.value, pkg.value.scenarios)) : pkg;
		}
	};
}
