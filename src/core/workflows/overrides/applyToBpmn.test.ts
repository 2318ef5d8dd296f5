import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkflow } from '../read/readWorkflow.ts';
import { bpmn, flow } from '../testing/bpmn.ts';
import type { ProcessGraph } from '../types.ts';
import { applyToBpmn } from './applyToBpmn.ts';
import type { StepOverride } from './types.ts';
import { waysOn } from './waysOn.ts';

const folder = new URL('../../../../workflows/', import.meta.url);
// A procedure without a file of its own goes by another's.
const seeds = readdirSync(folder)
	.map((code) => [code, new URL(`${code}/workflow.bpmn`, folder)] as const)
	.filter(([code, file]) => /^[0-9.]+$/.test(code) && existsSync(file))
	.map(([code, file]) => [code, readFileSync(file, 'utf8')] as const);

async function graphIn(xml: string): Promise<ProcessGraph> {
	const read = await readWorkflow(xml);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

async function applied(xml: string, steps: Readonly<Record<string, StepOverride>>) {
	const result = await applyToBpmn(xml, { steps });
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** Ids the diagram draws, with the ends of each edge's line. */
const drawn = (xml: string) => [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);

describe.each(seeds)('the workflow of %s', (_, xml) => {
	it('stays the same text without overrides', async () => {
		expect((await applied(xml, {})).bpmn).toBe(xml);
	});

	it('reads back as the graph computed, whichever step is skipped', async () => {
		const base = await graphIn(xml);
		const steps = base.nodes.filter(({ step }) => step);
		expect(steps.length).toBeGreaterThan(3);
		for (const { id } of steps) {
			const [way] = waysOn(base, id);
			const { bpmn, graph, problems, left } = await applied(xml, {
				[id]: { skip: true, ...(way && { way: way.id }) }
			});
			if (problems.some(({ problem }) => problem === 'notSkippable')) continue;
			expect({ ...(await graphIn(bpmn)), bounds: undefined }).toEqual({ ...graph, bounds: undefined });
			for (const gone of left) expect(drawn(bpmn)).not.toContain(gone);
			expect(drawn(bpmn).length).toBeLessThan(drawn(xml).length);
		}
	});

	it('reads back as the graph computed, whatever a step does otherwise', async () => {
		const base = await graphIn(xml);
		const override: StepOverride = {
			name: 'Bước <riêng> & khác',
			role: 'leader',
			unit: 'support',
			timeLimit: { duration: 'PT7H', calendar: 'working', cutOff: '15:00' },
			citations: [{ instrument: 'instrument:luat@2', place: 'Điều 5' }],
			note: 'Theo quyết định riêng\ncủa sở'
		};
		const steps = base.nodes.filter(({ step }) => step);
		const { bpmn, graph, problems } = await applied(xml, Object.fromEntries(steps.map(({ id }) => [id, override])));
		expect(problems.filter(({ problem }) => problem !== 'noEffect')).toEqual([]);
		expect(await graphIn(bpmn)).toEqual(graph);
		expect(graph.nodes.find(({ id }) => id === steps[0]?.id)).toMatchObject({ name: override.name });
	});
});

it('a line that leads past a skipped step follows where it ran', async () => {
	const shape = (id: string, x: number) =>
		`<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="0" width="100" height="80" /></bpmndi:BPMNShape>`;
	const edge = (id: string, from: number, to: number) =>
		`<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="40" /><di:waypoint x="${to}" y="40" /></bpmndi:BPMNEdge>`;
	const xml = bpmn(
		`<bpmn:startEvent id="start" /><bpmn:userTask id="a" /><bpmn:endEvent id="end" />
<bpmn:textAnnotation id="text"><bpmn:text>ghi chú</bpmn:text></bpmn:textAnnotation>
<bpmn:association id="tie" sourceRef="a" targetRef="text" />
${flow('f1', 'start', 'a')}${flow('f2', 'a', 'end')}`,
		`<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="process">${shape('start', 0)}${shape('a', 200)}${shape('end', 400)}
${edge('f1', 100, 200)}${edge('f2', 300, 400)}${edge('tie', 250, 250)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`
	);
	const { bpmn: without } = await applied(xml, { a: { skip: true } });
	expect(drawn(without)).toEqual(['process', 'start', 'end', 'f1']);
	expect([...without.matchAll(/waypoint x="(\d+)"/g)].map(([, x]) => x)).toEqual(['100', '200', '300', '400']);
	expect(without).not.toContain('association');
});

it('a step where ways meet before a parallel join becomes a gateway in the drawing too', async () => {
	const xml = bpmn(
		`<bpmn:startEvent id="start" /><bpmn:parallelGateway id="fork" /><bpmn:exclusiveGateway id="x" default="x1" />
<bpmn:userTask id="b" /><bpmn:userTask id="meet" /><bpmn:parallelGateway id="join" /><bpmn:endEvent id="end" />
${flow('f', 'start', 'fork')}${flow('fj', 'fork', 'join')}${flow('fx', 'fork', 'x')}${flow('x1', 'x', 'b')}${flow('x2', 'x', 'meet')}
${flow('bm', 'b', 'meet')}${flow('mj', 'meet', 'join')}${flow('je', 'join', 'end')}`
	);
	const { bpmn: merged, graph } = await applied(xml, { meet: { skip: true } });
	expect(merged).toContain('<bpmn:exclusiveGateway id="meet">');
	expect(await graphIn(merged)).toEqual(graph);
});
