import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bpmn, flow, oneTask } from '../testing/bpmn.ts';
import { readWorkflow } from './readWorkflow.ts';

async function problemsOf(xml: string) {
	const result = await readWorkflow(xml);
	return result.ok ? [] : result.problems.map(({ code, at }) => [code, at]);
}

async function graphOf(xml: string) {
	const result = await readWorkflow(xml);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const line = flow('f1', 'start', 'end');
const startEnd = `<bpmn:startEvent id="start" /><bpmn:endEvent id="end" />`;

describe('readWorkflow', () => {
	test('reads the example of docs/bpmn-extension.md whole', async () => {
		const doc = readFileSync('docs/bpmn-extension.md', 'utf8');
		const graph = await graphOf(/```xml\n([\s\S]*?)```/.exec(doc)?.[1] ?? '');
		expect(graph.workflow).toEqual({ id: 'dang-ky-khai-sinh', version: 1 });
		expect(graph.nodes.find(({ id }) => id === 'intake')?.step).toEqual({
			kind: 'intake',
			role: 'oneStopOfficer',
			timeLimit: { duration: 'PT1H', calendar: 'working' },
			outcomes: [
				{ code: 'complete', label: { vi: 'Đủ', en: 'Complete' } },
				{ code: 'incomplete', label: { vi: 'Thiếu', en: 'Incomplete' } }
			],
			form: { alias: 'main', visible: 'all', editable: [] },
			citations: [{ instrument: 'instrument:118-2025-nd-cp@1', place: 'Điều 17' }]
		});
		expect(graph.nodes.find(({ id }) => id === 'requestSupplement')?.step).toMatchObject({
			unit: 'applicant',
			timeLimit: { duration: 'P5D', calendar: 'working', cutOff: '15:00' },
			pausesClock: true,
			notices: [
				{
					to: 'applicant',
					channel: 'sms',
					text: { vi: 'Hồ sơ cần bổ sung', en: 'Your dossier needs more papers' }
				}
			],
			note: 'Mỗi hồ sơ chỉ bổ sung một lần'
		});
		const condition = graph.flows.find(({ id }) => id === 'f3');
		expect(condition?.condition?.feel).toBe('step.intake.outcome = "complete"');
		expect(condition?.conditionIssue).toBeUndefined();
		expect(graph.nodes.find(({ id }) => id === 'complete')?.defaultFlow).toBe('f4');
	});

	test('timers, errors, lists, lanes and subprocesses arrive in the graph', async () => {
		const graph = await graphOf(
			bpmn(
				`<bpmn:laneSet id="lanes"><bpmn:lane id="lane1" name="Một cửa"><bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>sub</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
				<bpmn:startEvent id="start" />${flow('f1', 'start', 'sub')}
				<bpmn:subProcess id="sub"><bpmn:startEvent id="s" /><bpmn:userTask id="t">
					<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:extensionElements><tt:forEach collection="form.members" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
				</bpmn:userTask>${flow('g1', 's', 't')}
				<bpmn:endEvent id="failed"><bpmn:errorEventDefinition id="ed" errorRef="err" /></bpmn:endEvent>${flow('g2', 't', 'failed')}</bpmn:subProcess>
				<bpmn:boundaryEvent id="caught" attachedToRef="sub"><bpmn:errorEventDefinition id="ed2" errorRef="err" /></bpmn:boundaryEvent>
				<bpmn:boundaryEvent id="late" attachedToRef="sub" cancelActivity="false"><bpmn:extensionElements><tt:timer calendar="working" /></bpmn:extensionElements>
					<bpmn:timerEventDefinition id="td"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
				<bpmn:endEvent id="end" />${flow('f2', 'sub', 'end')}`,
				'<bpmn:error id="err" errorCode="lost" />'
			)
		);
		const node = (id: string) => graph.nodes.find((other) => other.id === id);
		expect(graph.notPortable).toBeUndefined();
		expect(node('sub')?.lane).toBe('Một cửa');
		expect(node('t')).toMatchObject({
			parent: 'sub',
			lane: 'Một cửa',
			forEach: { collection: 'form.members', sequential: true }
		});
		expect(node('failed')).toMatchObject({ type: 'errorEnd', errorCode: 'lost' });
		expect(node('caught')).toMatchObject({ type: 'boundaryError', attachedTo: 'sub', interrupting: true, errorCode: 'lost' });
		expect(node('late')).toMatchObject({ interrupting: false, timer: { duration: 'P3D', calendar: 'working' } });
	});

	test('foreign extensions are no reason to refuse', async () => {
		const graph = await graphOf(
			oneTask('<x:thing xmlns:x="https://example.org/x" a="1"><x:deep/></x:thing>', 'xmlns:y="https://example.org/y" y:b="2"')
		);
		expect(graph.nodes).toHaveLength(3);
	});

	test('what is not portable opens, with its nearest kin and what to draw instead', async () => {
		const graph = await graphOf(
			bpmn(`<bpmn:startEvent id="start" />${flow('f1', 'start', 'or')}<bpmn:inclusiveGateway id="or" />${flow('f2', 'or', 'script')}
				<bpmn:scriptTask id="script" />${flow('f3', 'script', 'end')}<bpmn:endEvent id="end" />`)
		);
		expect(graph.notPortable?.map(({ at, element, controlFlow }) => [at, element, controlFlow])).toEqual([
			['or', 'inclusiveGateway', true],
			['script', 'scriptTask', false]
		]);
	});

	test('a condition of another language opens and is marked; a differing tree is marked', async () => {
		const conditions = (text: string, tree: string) =>
			bpmn(
				`${startEnd}<bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="end"><bpmn:extensionElements><tt:condition>${tree}</tt:condition></bpmn:extensionElements><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${text}</bpmn:conditionExpression></bpmn:sequenceFlow>`
			);
		const foreign = await graphOf(conditions('${approved == true}', '{}'));
		expect(foreign.flows[0]?.conditionIssue).toBe('invalid');
		const differing = await graphOf(conditions('form.a = 1', '{"op":"literal","value":true}'));
		expect(differing.flows[0]).toMatchObject({ conditionIssue: 'astDiffers', condition: { feel: 'form.a = 1' } });
	});

	const refused: readonly [what: string, xml: string, code: string, at: string | undefined][] = [
		['text that is no XML', 'đây không phải XML', 'workflow/not-xml', 'line:1'],
		['an unclosed element', bpmn('<bpmn:task id="a">'), 'workflow/not-xml', 'line:8'],
		['a second root', `${bpmn(startEnd)}<more/>`, 'workflow/not-xml', 'line:10'],
		['other XML', '<html><body/></html>', 'workflow/not-bpmn', 'line:1'],
		['a document type', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`, 'workflow/doctype', 'line:1'],
		['an entity', bpmn('<bpmn:task id="a" name="&lol;" />'), 'workflow/entity', 'line:7'],
		['an undeclared prefix', bpmn('<zz:task id="a" />'), 'workflow/undeclared-prefix', 'line:7'],
		['an unknown BPMN element', bpmn(`${startEnd}<bpmn:wonderTask id="a" />`), 'workflow/unknown-element', 'line:7'],
		['an unknown tt element', oneTask('<tt:wonder />'), 'workflow/unknown-element', 'line:8'],
		['an unknown tt child', oneTask('<tt:step kind="intake"><tt:wonder /></tt:step>'), 'workflow/unknown-element', 'line:8'],
		['an unknown tt attribute', oneTask('<tt:step kind="intake" wonder="1" />'), 'workflow/unknown-attribute', 'task'],
		['an unknown BPMN attribute', oneTask('', 'wonder="1"'), 'workflow/unknown-attribute', 'task'],
		['a newer extension', oneTask('<n:step xmlns:n="https://thutuc.studio/schema/bpmn/2" />'), 'workflow/newer-extension', 'line:8'],
		['a newer format', bpmn(`<bpmn:extensionElements><tt:procedure formatVersion="9" /></bpmn:extensionElements>${startEnd}${line}`), 'workflow/newer-format', 'process'],
		['duplicate ids', bpmn(`${startEnd}<bpmn:userTask id="start" />`), 'workflow/duplicate-id', 'start'],
		['a malformed id', bpmn(`${startEnd}<bpmn:userTask id="1 2" />`), 'workflow/bad-id', 'line:7'],
		['a missing id', bpmn(`${startEnd}<bpmn:userTask name="x" />`), 'workflow/id-missing', 'process'],
		['a reference to nothing', bpmn(`${startEnd}${flow('f1', 'start', 'nowhere')}`), 'workflow/unresolved-reference', 'f1'],
		['a flow without a target', bpmn(`${startEnd}<bpmn:sequenceFlow id="f1" sourceRef="start" />`), 'workflow/flow-without-end', 'f1'],
		['a flow into a subprocess', bpmn(`${startEnd}<bpmn:subProcess id="sub"><bpmn:userTask id="t" /></bpmn:subProcess>${flow('f1', 'start', 't')}`), 'workflow/flow-crosses-scope', 'f1'],
		['a number that is none', bpmn(`<bpmn:extensionElements><tt:procedure version="abc" /></bpmn:extensionElements>${startEnd}`), 'workflow/bad-value', 'line:7'],
		['a number with a tail', bpmn(`<bpmn:userTask id="t" startQuantity="12abc" />`), 'workflow/bad-value', 'line:7'],
		['a boolean that is none', oneTask('<tt:step kind="intake" pausesClock="yes" />'), 'workflow/bad-value', 'line:8'],
		['a coordinate that is none', bpmn(startEnd, '<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="process"><bpmndi:BPMNShape id="s" bpmnElement="start"><dc:Bounds x="left" y="1" width="1" height="1" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>'), 'workflow/bad-value', 'line:9'],
		['an unknown kind', oneTask('<tt:step kind="wonder" />'), 'workflow/unknown-step-kind', 'task'],
		['a duration that is none', oneTask('<tt:step kind="intake" duration="3 giờ" />'), 'workflow/bad-duration', 'task'],
		['an unknown unit', oneTask('<tt:step kind="intake" unit="wonder" />'), 'workflow/bad-value', 'task'],
		['a cut-off that is no time', oneTask('<tt:step kind="intake" duration="P1D" cutOff="25:00" />'), 'workflow/bad-value', 'task'],
		['a cut-off without a limit', oneTask('<tt:step kind="intake" cutOff="15:00" />'), 'workflow/attribute-missing', 'task'],
		['a notice to nobody', oneTask('<tt:step kind="notify"><tt:notice channel="sms" vi="Mời nhận" /></tt:step>'), 'workflow/attribute-missing', 'task'],
		['a notice without text', oneTask('<tt:step kind="notify"><tt:notice to="applicant" channel="sms" en="Come" /></tt:step>'), 'workflow/attribute-missing', 'task'],
		['a notice by an unknown channel', oneTask('<tt:step kind="notify"><tt:notice to="applicant" channel="pigeon" vi="Mời nhận" /></tt:step>'), 'workflow/bad-value', 'task'],
		['an outcome without a code', oneTask('<tt:step kind="intake"><tt:outcome vi="Đạt" /></tt:step>'), 'workflow/attribute-missing', 'task'],
		['no process', bpmn('').replace(/<bpmn:process[\s\S]*<\/bpmn:process>/, ''), 'workflow/no-process', undefined],
		['text between elements', bpmn(`${startEnd} lạc`), 'workflow/unreadable', 'line:8'],
		['a control character', bpmn(`${startEnd}<bpmn:userTask id="t" name="a\u0000b" />`), 'workflow/control-character', 'line:7']
	];
	test.each(refused)('refuses %s', async (_, xml, code, at) => {
		const problems = await problemsOf(xml);
		expect(problems.map(([found]) => found)).toContain(code);
		expect(problems.find(([found]) => found === code)?.[1]).toBe(at);
	});

	test('refuses 6 MB at once', async () => {
		expect(await problemsOf(bpmn(`<!-- ${'x'.repeat(6_000_000)} -->`))).toEqual([['workflow/too-large', undefined]]);
	});
});
