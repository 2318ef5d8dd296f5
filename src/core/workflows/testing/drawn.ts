import { layoutGraph, type Box } from '../layout/index.ts';
import { readWorkflow } from '../read/readWorkflow.ts';
import type { GraphNode } from '../types.ts';
import { bpmn } from './bpmn.ts';

/** A BPMN text around the given process content (no subprocesses) with a drawing of it; throws when it cannot be read. */
export async function drawn(content: string): Promise<string> {
	const read = await readWorkflow(bpmn(content));
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	const { nodes, flows } = read.value;
	const layout = layoutGraph({
		nodes: nodes.map((node) => ({
			id: node.id,
			...sizeOf(node),
			...(node.attachedTo === undefined ? {} : { host: node.attachedTo })
		})),
		flows,
		lanes: []
	});
	const shapes = [...layout.nodes].map(
		([id, box]) =>
			`<bpmndi:BPMNShape id="${id}Shape" bpmnElement="${id}"><dc:Bounds ${attributes(box)} /></bpmndi:BPMNShape>`
	);
	const edges = [...layout.flows].map(
		([id, points]) =>
			`<bpmndi:BPMNEdge id="${id}Edge" bpmnElement="${id}">${points.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`
	);
	return bpmn(
		content,
		`<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process">
${[...shapes, ...edges].join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`
	);
}

// helpers

function sizeOf({ type }: GraphNode): { readonly width: number; readonly height: number } {
	if (type.endsWith('Gateway')) return { width: 50, height: 50 };
	if (/Event|End$|^boundary|Catch$/.test(type)) return { width: 36, height: 36 };
	return { width: 100, height: 80 };
}

function attributes({ x, y, width, height }: Box): string {
	return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}
