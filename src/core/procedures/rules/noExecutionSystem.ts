import type { ProcedureRule } from '../context.ts';

/** Without a system that executes it, a configuration is made for no one. */
export const noExecutionSystem: ProcedureRule = {
	id: 'procedure/no-execution-system',
	check: (procedure) =>
		procedure.executionSystem
			? []
			: [{ rule: noExecutionSystem.id, severity: 'error', at: '/executionSystem' }]
};
