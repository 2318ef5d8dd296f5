import { describe, expect, it } from 'vitest';
import { checkWorkflow, checkSoundness, readWorkflow } from '../index.ts';
import { planBpmn } from './planBpmn.ts';
import type { StepPlan } from './types.ts';

const plan: StepPlan = {
	id: 'certificate',
	name: 'Cấp giấy xác nhận <thử> & "thật"',
	start: { id: 'submitted', name: 'Nộp hồ sơ', lane: 'applicantLane' },
	lanes: [
		{ id: 'applicantLane', name: 'Người nộp hồ sơ' },
		{ id: 'centreLane', name: 'Bộ phận Một cửa' },
		{ id: 'divisionLane', name: 'Phòng chuyên môn' }
	],
	steps: [
		{
			id: 'intake',
			name: 'Tiếp nhận hồ sơ',
			lane: 'centreLane',
			kind: 'intake',
			role: 'oneStopOfficer',
			unit: 'intake',
			timeLimit: { duration: 'PT4H', calendar: 'working', cutOff: '15:00' },
			note: 'Dòng một\nDòng hai & ba',
			question: 'Hồ sơ thế nào?',
			ways: [
				{ code: 'accepted', label: { vi: 'Hợp lệ', en: 'Valid' } },
				{ code: 'incomplete', label: { vi: 'Chưa hợp lệ' }, to: 'requestSupplement' },
				{ code: 'refused', label: { vi: 'Không thuộc thẩm quyền' }, to: 'refused' }
			]
		},
		{
			id: 'requestSupplement',
			name: 'Bổ sung hồ sơ',
			lane: 'applicantLane',
			kind: 'requestSupplement',
			role: 'applicant',
			pausesClock: true,
			aside: true,
			next: 'intake'
		},
		{ id: 'appraise', name: 'Thẩm định', lane: 'divisionLane', kind: 'appraise', role: 'specialist' },
		{
			id: 'approve',
			name: 'Phê duyệt',
			lane: 'divisionLane',
			kind: 'approve',
			role: 'divisionHead',
			ways: [
				{ code: 'approved', label: { vi: 'Đồng ý' } },
				{ code: 'returned', label: { vi: 'Không đồng ý' }, to: 'appraise' }
			]
		},
		{ id: 'returnResult', name: 'Trả kết quả', lane: 'centreLane', kind: 'returnResult', role: 'oneStopOfficer' }
	],
	ends: [
		{ id: 'done', name: 'Đã trả kết quả', lane: 'centreLane' },
		{ id: 'refused', name: 'Từ chối tiếp nhận', lane: 'centreLane' },
		{ id: 'unused', name: 'Không ai tới' }
	]
};

async function graphOf(xml: string) {
	const read = await readWorkflow(xml);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

describe('planBpmn', () => {
	it('writes a workflow that reads strictly, is sound and breaks no rule', async () => {
		const graph = await graphOf(await planBpmn(plan));
		expect(checkSoundness(graph)).toMatchObject({ sound: true });
		expect(checkWorkflow(graph).filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(graph.name).toBe(plan.name);
		expect(graph.lanes).toEqual(plan.lanes);
		expect(graph.nodes.every(({ lane }) => lane !== undefined)).toBe(true);
		expect(graph.nodes.some(({ id }) => id === 'unused')).toBe(false);
	});

	it('keeps what the plan says of a step', async () => {
		const graph = await graphOf(await planBpmn(plan));
		const intake = graph.nodes.find(({ id }) => id === 'intake');
		expect(intake?.step).toMatchObject({
			kind: 'intake',
			role: 'oneStopOfficer',
			unit: 'intake',
			timeLimit: { duration: 'PT4H', calendar: 'working', cutOff: '15:00' },
			note: 'Dòng một\nDòng hai & ba',
			outcomes: [{ code: 'accepted', label: { vi: 'Hợp lệ', en: 'Valid' } }, { code: 'incomplete' }, { code: 'refused' }]
		});
	});

	it('leads the usual outcome on and the others where they say, with a condition on the outcome', async () => {
		const graph = await graphOf(await planBpmn(plan));
		const choice = graph.nodes.find(({ id }) => id === 'intakeChoice');
		const ways = graph.flows.filter(({ source }) => source === 'intakeChoice');
		expect(choice?.name).toBe('Hồ sơ thế nào?');
		expect(ways.map(({ name, target, condition, id }) => [name, target, condition?.feel, id === choice?.defaultFlow])).toEqual([
			['Hợp lệ', 'beforeAppraise', undefined, true],
			['Chưa hợp lệ', 'requestSupplement', 'step.intake.outcome = "incomplete"', false],
			['Không thuộc thẩm quyền', 'refused', 'step.intake.outcome = "refused"', false]
		]);
	});

	it('draws every element', async () => {
		const xml = await planBpmn(plan);
		const graph = await graphOf(xml);
		const drawn = new Set([...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id));
		const ids = [...graph.nodes, ...graph.flows, ...graph.lanes].map(({ id }) => id);
		expect(ids.filter((id) => !drawn.has(id))).toEqual([]);
	});
});
