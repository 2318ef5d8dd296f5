import { describe, expect, test } from 'vitest';
import type { StepBinding } from '#core/workflows/types.ts';
import { rebind } from './rebind.ts';

const names = {
	outcomes: (kind: string) => (kind === 'appraise' ? [{ code: 'passed', label: { vi: 'Đạt' } }] : [])
};
const APPRAISE: StepBinding = {
	kind: 'appraise',
	role: 'specialist',
	form: { alias: 'main', visible: 'all', editable: ['name'] },
	outcomes: [{ code: 'passed', label: { vi: 'Đạt' } }],
	timeLimit: { duration: 'P1D', calendar: 'working' },
	citations: [{ instrument: 'instrument:118-2025-nd-cp@1' }]
};

describe('a step that becomes another kind', () => {
	test('takes over the usual role, pause and outcomes, and keeps limit and citations', () => {
		const { binding, lost } = rebind(APPRAISE, 'requestSupplement', names);
		expect(binding).toEqual({
			kind: 'requestSupplement',
			role: 'applicant',
			pausesClock: true,
			outcomes: [],
			form: APPRAISE.form,
			timeLimit: APPRAISE.timeLimit,
			citations: APPRAISE.citations
		});
		expect(lost).toEqual([]);
	});

	test('keeps what somebody chose', () => {
		const chosen = { ...APPRAISE, role: 'justiceOfficer', outcomes: [{ code: 'x', label: { vi: 'X' } }] };
		const { binding } = rebind(chosen, 'approve', names);
		expect(binding).toMatchObject({ role: 'justiceOfficer', outcomes: chosen.outcomes });
	});

	test('names what the new kind has no place for', () => {
		expect(rebind(APPRAISE, 'lookUpSource', names)).toMatchObject({ lost: ['form'] });
		const fee = rebind(
			{ ...APPRAISE, kind: 'collectFee', fee: 'le-phi', source: 'source:x@1' },
			'appraise',
			names
		);
		expect(fee.lost).toEqual(['source', 'fee']);
		expect(fee.binding).not.toHaveProperty('fee');
		expect(fee.binding).not.toHaveProperty('source');
	});

	test('keeps the fee of a step that collects', () => {
		const { binding, lost } = rebind({ ...APPRAISE, fee: 'le-phi' }, 'collectFee', names);
		expect(binding.fee).toBe('le-phi');
		expect(lost).toEqual([]);
	});
});
