import { describe, expect, test } from 'vitest';
import type { StepBinding } from '#core/workflows/types.ts';
import type { WorkflowSetting } from '../setting.ts';
import { unknownReferences } from './unknownReferences.ts';

const SETTING: WorkflowSetting = {
	forms: [
		{
			alias: 'main',
			title: 'Tờ khai',
			fields: [{ id: 'name', label: 'Tên', page: 'Một' }],
			paths: ['child.name'],
			labels: {}
		}
	],
	sources: [{ value: 'source:populationDb@1', label: 'Dân cư' }],
	instruments: [{ value: 'instrument:a@1', label: 'A' }],
	results: [{ value: 'certificate', label: 'Giấy' }]
};

const binding = (part: Partial<StepBinding>): StepBinding => ({
	kind: 'appraise',
	outcomes: [],
	citations: [],
	...part
});

describe('references of pasted steps', () => {
	test('the procedure has all of them', () => {
		const known = binding({
			form: { alias: 'main', visible: ['name'], editable: ['name'] },
			source: 'source:populationDb@1',
			result: 'certificate',
			citations: [{ instrument: 'instrument:a@1' }]
		});
		const reads = ['form.child.name', 'step.appraise.outcome', 'dossier.channel'];
		expect(unknownReferences([known], reads, new Set(['appraise']), SETTING)).toEqual([]);
	});

	test('what it does not have is named, each once', () => {
		const foreign = [
			binding({ form: { alias: 'annex', visible: 'all', editable: [] }, source: 'source:landDb@2' }),
			binding({ form: { alias: 'main', visible: ['size'], editable: ['size'] }, result: 'permit' }),
			binding({ citations: [{ instrument: 'instrument:b@1' }], source: 'source:landDb@2' })
		];
		expect(unknownReferences(foreign, ['step.gone.outcome', 'form.x'], new Set(), SETTING)).toEqual([
			{ of: 'form', name: 'annex' },
			{ of: 'source', name: 'source:landDb@2' },
			{ of: 'field', name: 'size' },
			{ of: 'result', name: 'permit' },
			{ of: 'instrument', name: 'instrument:b@1' },
			{ of: 'step', name: 'gone' },
			{ of: 'field', name: 'x' }
		]);
	});
});
