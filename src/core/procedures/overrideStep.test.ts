import { expect, it } from 'vitest';
import { overrideStep } from './overrideStep.ts';
import { takeWorkflow } from './takeWorkflow.ts';
import { PROCEDURE } from './testing/procedure.ts';

const limit = { duration: 'PT4H', calendar: 'working' } as const;

it('keeps what is changed of a step, and forgets a step that says nothing any more', () => {
	const once = overrideStep(PROCEDURE, 'check', { role: 'leader', timeLimit: limit });
	expect(once.workflowOverrides).toEqual({ steps: { check: { role: 'leader', timeLimit: limit } } });
	const back = overrideStep(once, 'check', { role: undefined });
	expect(back.workflowOverrides).toEqual({ steps: { check: { timeLimit: limit } } });
	expect(overrideStep(back, 'check', { timeLimit: undefined })).toEqual(PROCEDURE);
	expect(overrideStep(PROCEDURE, 'check', { role: null }).workflowOverrides?.steps).toEqual({
		check: { role: null }
	});
});

it('takes another version with the overrides that still fit, and another workflow with none', () => {
	const both = overrideStep(overrideStep(PROCEDURE, 'check', { role: 'leader' }), 'gone', { skip: true });
	expect(takeWorkflow(both, 'workflow:flow@2', ['check'])).toEqual({
		...PROCEDURE,
		uses: { ...PROCEDURE.uses, workflow: 'workflow:flow@2' },
		workflowOverrides: { steps: { check: { role: 'leader' } } }
	});
	expect(takeWorkflow(both, 'workflow:other@1')).not.toHaveProperty('workflowOverrides');
});
