import { parseRef } from '#core/shared/ref.ts';
import type { ProcedureRule } from '../context.ts';

/** There is a newer version of the workflow the procedure pins. It stays with the old one until it takes the new one. */
export const workflowOutdated: ProcedureRule = {
	id: 'procedure/workflow-outdated',
	check: (procedure, { newestWorkflow }) => {
		const pinned = parseRef(procedure.uses.workflow ?? '');
		if (!pinned || pinned.version === 'draft' || newestWorkflow === undefined) return [];
		if (newestWorkflow <= pinned.version) return [];
		const params = { workflow: pinned.id, version: pinned.version, newest: newestWorkflow };
		const fix = { code: 'procedure/upgrade-workflow', params };
		return [{ rule: workflowOutdated.id, severity: 'hint' as const, at: '/uses/workflow', params, fix }];
	}
};
