import { describe, expect, test } from 'vitest';
import type { Problem } from '#core/shared/problem.ts';
import { decodeBpmn } from '../read/decodeBpmn.ts';
import { readWorkflow } from '../read/readWorkflow.ts';
import { bpmn, flow, oneTask } from '../testing/bpmn.ts';
import type { ProcessGraph } from '../types.ts';
import { convertForeign, type Conversion } from './convertForeign.ts';

const line = `<bpmn:startEvent id="start" /><bpmn:userTask id="task" name="Thẩm định hồ sơ" /><bpmn:endEvent id="end" />
${flow('f1', 'start', 'task')}${flow('f2', 'task', 'end')}`;

async function converted(xml: string): Promise<Conversion & { readonly graph: ProcessGraph }> {
	const result = await convertForeign(xml);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	const read = await readWorkflow(result.value.bpmn);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return { ...result.value, graph: read.value };
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code.replace('workflow/', ''));

describe('what a foreign file loses is named, and the rest comes along', () => {
	const kept = ['start', 'task', 'end'];
	const CASES: readonly (readonly [what: string, xml: string, lost: readonly string[], ids?: readonly string[]])[] = [
		['a plain file', bpmn(line), []],
		['an unknown element', bpmn(`${line}<bpmn:teleport id="t" />`), ['unknown-element']],
		['an unknown child of ours', oneTask('<tt:wonder />'), ['unknown-element']],
		['an unknown attribute', oneTask('', 'speed="9"'), ['unknown-attribute']],
		['a reference to nothing', bpmn(`${line}${flow('f3', 'task', 'nowhere')}`), ['unresolved-reference', 'flow-without-end']],
		['an id twice', bpmn(`${line}<bpmn:userTask id="task" name="Lần hai" />`), ['duplicate-id', 'bad-id']],
		['a number that is none', bpmn(line.replace('id="task"', 'id="task" startQuantity="abc"')), ['bad-value']],
		['an element without an id', bpmn(`${line}<bpmn:userTask name="Không mã" />`), ['id-missing'], [...kept, 'userTask']],
		['an unknown kind', oneTask('<tt:step kind="wonder" />'), ['unknown-step-kind']],
		['a time that is none', oneTask('<tt:step kind="intake" duration="3 ngày" />'), ['bad-duration']],
		[
			'a flow across a border',
			bpmn(`${line}<bpmn:subProcess id="sub"><bpmn:startEvent id="s" /></bpmn:subProcess>${flow('f3', 'task', 's')}`),
			['flow-crosses-scope'],
			[...kept, 'sub', 's']
		]
	];
	test.each(CASES.map(([what, xml, lost, ids = kept]) => ({ what, xml, lost, ids })))('$what', async ({ xml, lost, ids }) => {
		const result = await converted(xml);
		expect(codes(result.lost)).toEqual(lost);
		expect(result.graph.nodes.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
		expect(result.graph.flows.map(({ id }) => id)).toEqual(expect.arrayContaining(['f1', 'f2']));
	});

	test.each([
		['no XML', 'đây không phải XML', 'not-xml'],
		['other XML', '<html><body/></html>', 'not-bpmn'],
		['a document type', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'doctype'],
		['an entity', bpmn('<bpmn:task id="a" name="&lol;" />'), 'entity'],
		['an undeclared prefix', bpmn('<zz:task id="a" />'), 'undeclared-prefix'],
		['a newer extension', oneTask('<n:step xmlns:n="https://thutuc.studio/schema/bpmn/2" />'), 'newer-extension'],
		['a control character', bpmn(line).replace('Thẩm', 'Th\u0001'), 'control-character'],
		['no process', bpmn('').replace(/<bpmn:process[\s\S]*<\/bpmn:process>/, ''), 'no-process']
	])('%s stays refused', async (_, xml, code) => {
		const result = await convertForeign(xml);
		expect(result.ok ? [] : codes(result.problems)).toEqual([code]);
	});
});

test('tasks get the kind their names suggest and the role their lanes suggest; what is typed already is left', async () => {
	const { graph, typed } = await converted(
		bpmn(`<bpmn:laneSet id="lanes"><bpmn:lane id="lane" name="Lãnh đạo Sở"><bpmn:flowNodeRef>sign</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
			<bpmn:startEvent id="start" /><bpmn:task id="sign" name="Ký duyệt kết quả" /><bpmn:serviceTask id="look" name="Tra cứu CSDL dân cư" />
			<bpmn:userTask id="own" name="Ký"><bpmn:extensionElements><tt:step kind="intake" /></bpmn:extensionElements></bpmn:userTask>
			${flow('f1', 'start', 'sign')}${flow('f2', 'sign', 'look')}${flow('f3', 'look', 'own')}`)
	);
	expect(typed.map(({ id, kind, role }) => [id, kind, role])).toEqual([
		['sign', 'sign', 'leader'],
		['look', 'lookUpSource', 'system']
	]);
	expect(graph.nodes.find(({ id }) => id === 'own')?.step?.kind).toBe('intake');
});

test('a file without a drawing gets one, subprocesses open, boundary events on their hosts', async () => {
	const { drawn, bpmn: xml } = await converted(
		bpmn(`${line}<bpmn:subProcess id="sub"><bpmn:startEvent id="s" /><bpmn:userTask id="t" />${flow('g1', 's', 't')}</bpmn:subProcess>
			<bpmn:boundaryEvent id="late" attachedToRef="task"><bpmn:timerEventDefinition id="td"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
			${flow('f3', 'late', 'sub')}`)
	);
	expect(drawn).toBe(true);
	for (const id of ['start', 'task', 'end', 'sub', 's', 't', 'late']) expect(xml).toContain(`bpmnElement="${id}"`);
	expect(xml.match(/<bpmndi:BPMNEdge/g)).toHaveLength(4);
	expect((await converted(xml)).drawn).toBe(false);
});

test('converting again changes nothing', async () => {
	const { bpmn: once } = await converted(bpmn(`${line}<bpmn:teleport id="t" />`));
	const again = await converted(once);
	expect(again).toMatchObject({ bpmn: once, lost: [], typed: [], drawn: false });
});

test('a file in ISO-8859-1 keeps its letters', async () => {
	const text = bpmn(line.replace('Thẩm định hồ sơ', 'Tiếp nhận').replace('Tiếp nhận', 'Vérification')).replace('UTF-8', 'ISO-8859-1');
	const decoded = decodeBpmn(Uint8Array.from([...text].map((letter) => letter.charCodeAt(0) & 0xff)));
	if (!decoded.ok) throw new Error('undecodable');
	expect((await converted(decoded.value)).graph.nodes[1]?.name).toBe('Vérification');
});

test('5,000 elements come along', async () => {
	const count = 1_666;
	const steps = Array.from(
		{ length: count },
		(_, index) => `<bpmn:userTask id="t${index}" name="Thẩm định ${index}" />${index > 0 ? flow(`f${index}`, `t${index - 1}`, `t${index}`) : ''}`
	);
	const { graph, typed } = await converted(bpmn(`<bpmn:startEvent id="start" />${flow('f0', 'start', 't0')}${steps.join('')}`));
	expect(graph.nodes).toHaveLength(count + 1);
	expect(typed).toHaveLength(count);
});
