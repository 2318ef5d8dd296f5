import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phraseText } from '#lib/i18n/phraseText.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import { readWorkflow } from '../read/readWorkflow.ts';
import { graphOf } from '../testing/graph.ts';
import { STEP_KINDS, STEP_UNITS, type GraphNode, type ProcessGraph, type StepBinding } from '../types.ts';
import { diffWorkflows } from './diffWorkflows.ts';

const binding: StepBinding = {
	kind: 'appraise',
	role: 'specialist',
	unit: 'deciding',
	timeLimit: { duration: 'P1D', calendar: 'working' },
	form: { alias: 'main', visible: ['a', 'b'], editable: ['a'] },
	outcomes: [
		{ code: 'passed', label: { vi: 'Đạt' } },
		{ code: 'failed', label: { vi: 'Không đạt' } }
	],
	citations: []
};

const nodes = {
	start: 'startEvent',
	check: { type: 'userTask', name: 'Thẩm định', step: binding },
	late: { type: 'boundaryTimer', name: 'Quá hạn', attachedTo: 'check', interrupting: false, timer: { duration: 'P2D', calendar: 'working' } },
	warn: { type: 'sendTask', name: 'Nhắc' },
	choice: { type: 'exclusiveGateway', name: 'Đạt?', defaultFlow: 'choice-sign' },
	sign: { type: 'userTask', name: 'Ký', step: { ...binding, kind: 'sign', role: 'leader' } },
	refuse: { type: 'userTask', name: 'Từ chối', step: { ...binding, kind: 'decideAgainst' } },
	end: 'endEvent'
} as const;
const flows = ['start > check > choice > sign > end', 'choice > refuse > end : step.check.outcome = "failed"', 'late > warn'];
const base = graphOf(nodes, flows);

describe('one property of a step', () => {
	test.each<[string, Partial<StepBinding>, string]>([
		['kind', { kind: 'approve' }, 'Bước «Thẩm định» đổi loại: Thẩm định → Phê duyệt.'],
		['role', { role: 'leader' }, 'Bước «Thẩm định» đổi người thực hiện: Chuyên viên thụ lý → Lãnh đạo cơ quan.'],
		['unit', { unit: 'consulted' }, 'Bước «Thẩm định» đổi đơn vị thực hiện: đơn vị giải quyết → cơ quan được lấy ý kiến.'],
		['timeLimit', { timeLimit: { duration: 'PT4H', calendar: 'working' } }, 'Thời hạn của bước «Thẩm định»: 1 ngày làm việc → 4 giờ làm việc.'],
		['cutOff', { timeLimit: { duration: 'P1D', calendar: 'working', cutOff: '15:00' } }, 'Giờ chốt nhận trong ngày của bước «Thẩm định»: không có → 15:00.'],
		['form', { form: { alias: 'other', visible: ['a', 'b'], editable: ['a'] } }, 'Biểu mẫu của bước «Thẩm định»: main → other.'],
		['visible', { form: { alias: 'main', visible: 'all', editable: ['a'] } }, 'Bước «Thẩm định» được xem: 2 ô → tất cả các ô.'],
		['visible', { form: { alias: 'main', visible: ['b', 'c', 'd'], editable: ['a'] } }, 'Bước «Thẩm định» được xem thêm 2 ô, thôi xem 1 ô.'],
		['editable', { form: { alias: 'main', visible: ['a', 'b'], editable: ['a', 'b'] } }, 'Bước «Thẩm định» được sửa thêm 1 ô, thôi sửa 0 ô.'],
		['outcomes', { outcomes: [...binding.outcomes, { code: 'later', label: { vi: 'Để sau' } }] }, 'Bước «Thẩm định» thêm cách kết thúc: Để sau.'],
		['outcomes', { outcomes: binding.outcomes.slice(0, 1) }, 'Bước «Thẩm định» bỏ cách kết thúc: Không đạt.'],
		['outcomes', { outcomes: binding.outcomes.toReversed() }, 'Cách kết thúc thường gặp của bước «Thẩm định»: Đạt → Không đạt.'],
		['source', { source: 'source:populationDb@1' }, 'Bước «Thẩm định» hỏi nguồn dữ liệu: không có → source:populationDb@1.'],
		['clock', { pausesClock: true }, 'Bước «Thẩm định» nay tạm dừng tính thời hạn.'],
		['result', { result: 'certificate' }, 'Kết quả của bước «Thẩm định»: không có → certificate.'],
		['fee', { fee: 'stamp' }, 'Khoản thu ở bước «Thẩm định»: không có → stamp.'],
		['notices', { notices: [{ to: 'applicant', channel: 'sms', text: { vi: 'Đang xem' } }] }, 'Thông báo ở bước «Thẩm định»: thêm 1, bớt 0.'],
		['note', { note: 'Xem kỹ' }, 'Sửa ghi chú của bước «Thẩm định».'],
		['citations', { citations: [{ instrument: 'instrument:nd-123@1' }] }, 'Căn cứ pháp lý của bước «Thẩm định»: thêm 1, bớt 0.']
	])('%s is told with old and new', (property, step, sentence) => {
		const diff = diffWorkflows(base, changed('check', { step: { ...binding, ...step } }));
		expect(diff.changes).toMatchObject([{ type: 'changed', at: 'check', property, migration: 'compatible' }]);
		expect(phraseText(diff.changes[0]!, 'vi')).toBe(sentence);
	});

	test('the order of placements says nothing', () => {
		const form = { alias: 'main', visible: ['b', 'a'], editable: ['a'] };
		expect(diffWorkflows(base, changed('check', { step: { ...binding, form } })).changes).toEqual([]);
	});
});

describe('one property of a node', () => {
	test.each<[string, string, Partial<GraphNode>, string, string]>([
		['name', 'check', { name: 'Thẩm tra' }, 'compatible', 'Đổi tên «Thẩm định» thành «Thẩm tra».'],
		['type', 'check', { type: 'serviceTask' }, 'impossible', '«Thẩm định» đổi kiểu: việc của người → việc tự động.'],
		['timer', 'late', { timer: { duration: 'P3D', calendar: 'calendar' } }, 'compatible', 'Thời gian chờ của «Quá hạn»: 2 ngày làm việc → 3 ngày.'],
		['host', 'late', { attachedTo: 'sign' }, 'compatible', '«Quá hạn» gắn vào bước khác: «Thẩm định» → «Ký».'],
		['interrupting', 'late', { interrupting: true }, 'compatible', '«Quá hạn» nay ngắt bước đang làm.'],
		['default', 'choice', { defaultFlow: 'choice-refuse' }, 'compatible', 'Nhánh mặc định của «Đạt?»: «Ký» → «Từ chối».'],
		['forEach', 'check', { forEach: { collection: 'form.heirs', sequential: false } }, 'impossible', '«Thẩm định» thực hiện: một lần → đồng thời mọi mục của form.heirs.'],
		['scope', 'check', { parent: 'sub' }, 'impossible', '«Thẩm định» chuyển từ quy trình chính sang quy trình chính.'],
		['lane', 'check', { lane: 'Phòng Tư pháp' }, 'compatible', '«Thẩm định» chuyển làn: không có → Phòng Tư pháp.'],
		['binding', 'warn', { step: { ...binding, kind: 'notify' } }, 'compatible', '«Nhắc» được gán nghiệp vụ: Thông báo.']
	])('%s of %s', (property, id, change, migration, sentence) => {
		const diff = diffWorkflows(base, changed(id, change));
		expect(diff.changes).toMatchObject([{ type: 'changed', at: id, property, migration }]);
		expect(phraseText(diff.changes[0]!, 'vi')).toBe(sentence);
	});

	test('a renamed lane does not move its steps', () => {
		const inLane = (name: string) => ({ ...changed('check', { lane: name }), lanes: [{ id: 'lane', name }] });
		const diff = diffWorkflows(inLane('Phòng A'), inLane('Phòng B'));
		expect(diff.changes).toMatchObject([{ at: 'lane', property: 'name', code: 'diff/lane-renamed' }]);
	});
});

describe('flows', () => {
	test('one that leads elsewhere is told in words', () => {
		const after = { ...base, flows: base.flows.map((flow) => (flow.id === 'sign-end' ? { ...flow, target: 'refuse' } : flow)) };
		const { changes } = diffWorkflows(base, after);
		expect(changes).toMatchObject([{ at: 'sign-end', property: 'flowEnds' }]);
		expect(phraseText(changes[0]!, 'vi')).toBe('Sau «Ký» nay là «Từ chối» (trước là «end»).');
	});

	test('a step put in between comes with its flow, and the flow before leads to it', () => {
		const after = graphOf({ ...nodes, extra: { type: 'userTask', name: 'Rà soát', step: binding } }, [
			'start > check > choice > sign > extra > end',
			...flows.slice(1)
		]);
		const renamed = { ...after, flows: after.flows.map((flow) => (flow.id === 'sign-extra' ? { ...flow, id: 'sign-end' } : flow)) };
		const nodesOf = renamed.nodes.map((node) => ({ ...node, incoming: node.incoming.map(back), outgoing: node.outgoing.map(back) }));
		const { changes } = diffWorkflows(base, { ...renamed, nodes: nodesOf });
		expect(changes.map((change) => phraseText(change, 'vi'))).toEqual([
			'Thêm bước «Rà soát» sau «Ký».',
			'Sau «Ký» nay là «Rà soát» (trước là «end»).'
		]);
		expect(changes[0]?.with).toEqual(['extra-end']);
	});
});

describe('dossiers on their way', () => {
	test('at a step that is gone are proposed the one that took its place', () => {
		const rest = without('check', 'late', 'warn');
		const after = graphOf({ ...rest, checkAgain: { type: 'userTask', name: 'Thẩm định', step: binding } }, [
			'start > checkAgain > choice > sign > end',
			'choice > refuse > end'
		]);
		const diff = diffWorkflows(base, after);
		expect(diff.plan).toContainEqual({ sourceId: 'check', targetId: 'checkAgain' });
		// What was sent when it was late has no counterpart.
		expect(diff.changes.find(({ at }) => at === 'warn')).toMatchObject({ migration: 'impossible' });
	});

	test('at a step that is gone without another in its place go on at the next', () => {
		const rest = without('refuse');
		const diff = diffWorkflows(base, graphOf(rest, ['start > check > choice > sign > end', 'choice > end', 'late > warn']));
		expect(diff).toMatchObject({ migration: 'mapping', plan: [{ sourceId: 'refuse', targetId: 'check' }] });
	});

	test('cannot follow into a parallel block they are already inside of', () => {
		const before = graphOf({ s: 'startEvent', a: 'userTask', e: 'endEvent' }, ['s > a > e']);
		const block = { s: 'startEvent', split: 'parallelGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway', e: 'endEvent' } as const;
		const around = diffWorkflows(before, graphOf(block, ['s > split > a > join > e', 'split > b > join']));
		expect(around.migration).toBe('impossible');
		expect(around.changes.filter(({ migration }) => migration === 'impossible').map(({ at }) => at)).toContain('join');
		const behind = diffWorkflows(before, graphOf({ ...block, c: 'userTask' }, ['s > a > split > b > join > e', 'split > c > join']));
		expect(behind.migration).toBe('compatible');
	});

	test('cannot wait at a join that awaits a branch less', () => {
		const block = { s: 'startEvent', split: 'parallelGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway', e: 'endEvent' } as const;
		const before = graphOf(block, ['s > split > a > join > e', 'split > b > join', 'split > join']);
		const diff = diffWorkflows(before, graphOf(block, ['s > split > a > join > e', 'split > b > join']));
		expect(diff.changes).toMatchObject([{ type: 'removed', at: 'split-join', migration: 'impossible', reason: { code: 'diff/migration-join-narrowed' } }]);
	});
});

describe('the library', () => {
	const files = readdirSync('workflows', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('workflow.bpmn'));

	test.each(files)('%s differs neither from itself nor from itself laid out anew', async (file) => {
		const xml = readFileSync(join('workflows', file), 'utf8');
		const moved = xml.replace(/\b(x|y)="(-?[\d.]+)"/g, (_, axis: string, at: string) => `${axis}="${Number(at) + 40}"`);
		expect(moved).not.toBe(xml);
		const [one, other] = [await read(xml), await read(moved)];
		expect(diffWorkflows(one, other)).toEqual({ changes: [], migration: 'compatible', plan: [] });
	});
});

test('every sentence has its wording in both languages', () => {
	const known = new Set(problemCodes());
	const sources = readdirSync(import.meta.dirname)
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
		.join('\n');
	const written = [...sources.matchAll(/'((?:diff\/)?(?:node|step|event|flow|outcome|lane|process|migration|unnamed|none|once|all|some|for|main)-?[a-z-]*)'/g)]
		.map(([, code]) => code!.replace(/^(?!diff\/)/, 'diff/'))
		.filter((code) => code.includes('-') && !code.endsWith('-'));
	const values = [
		...STEP_KINDS.map((kind) => `diff/kind-${kind}`),
		...STEP_UNITS.map((unit) => `diff/unit-${unit}`),
		...base.nodes.map(({ type }) => `diff/type-${type}`)
	];
	expect(written.length).toBeGreaterThan(40);
	expect([...written, ...values].filter((code) => !known.has(code))).toEqual([]);
});

// helpers

function changed(id: string, change: Partial<GraphNode>): ProcessGraph {
	return { ...base, nodes: base.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

function without(...ids: readonly (keyof typeof nodes)[]): Parameters<typeof graphOf>[0] {
	return Object.fromEntries(Object.entries(nodes).filter(([id]) => !ids.some((other) => other === id)));
}

function back(flow: string): string {
	return flow === 'sign-extra' ? 'sign-end' : flow;
}

async function read(xml: string): Promise<ProcessGraph> {
	const graph = await readWorkflow(xml);
	if (!graph.ok) throw new Error(JSON.stringify(graph.problems));
	return graph.value;
}
