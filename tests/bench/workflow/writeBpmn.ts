/** A node of a generated diagram. */
export interface Drawn {
	readonly id: string;
	/** `userTask`, `exclusiveGateway` … */
	readonly tag: string;
	readonly name: string;
	/** Attributes besides id and name, as written. */
	readonly attributes?: string;
	/** What stands inside before the references to flows. */
	readonly inner?: string;
	readonly x: number;
	readonly y: number;
}

export interface DrawnFlow {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly name?: string;
	/** FEEL text. */
	readonly condition?: string;
}

/** A BPMN text with its drawing, as the studio's modeler saves it. */
export function writeBpmn(id: string, nodes: readonly Drawn[], flows: readonly DrawnFlow[]): string {
	const at = new Map(nodes.map((node) => [node.id, node]));
	const incoming = Map.groupBy(flows, ({ target }) => target);
	const outgoing = Map.groupBy(flows, ({ source }) => source);
	const references = (tag: string, found: readonly DrawnFlow[] = []) =>
		found.map((flow) => `      <bpmn:${tag}>${flow.id}</bpmn:${tag}>\n`).join('');
	const elements = nodes.map(
		({ id: own, tag, name, attributes = '', inner = '' }) =>
			`    <bpmn:${tag} id="${own}" name="${name}"${attributes}>\n${inner}${references('incoming', incoming.get(own))}${references('outgoing', outgoing.get(own))}    </bpmn:${tag}>\n`
	);
	const sequence = flows.map(({ id: own, source, target, name = '', condition }) => {
		const text = condition
			? `      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>\n`
			: '';
		return `    <bpmn:sequenceFlow id="${own}" name="${name}" sourceRef="${source}" targetRef="${target}">\n${text}    </bpmn:sequenceFlow>\n`;
	});
	const shapes = nodes.map(
		(node) =>
			`      <bpmndi:BPMNShape id="${node.id}_di" bpmnElement="${node.id}">\n        <dc:Bounds x="${node.x}" y="${node.y}" width="${sizeOf(node).width}" height="${sizeOf(node).height}" />\n      </bpmndi:BPMNShape>\n`
	);
	const edges = flows.map(({ id: own, source, target }) => {
		const points = [middleOf(at.get(source)), middleOf(at.get(target))];
		return `      <bpmndi:BPMNEdge id="${own}_di" bpmnElement="${own}">\n${points.map(({ x, y }) => `        <di:waypoint x="${x}" y="${y}" />\n`).join('')}      </bpmndi:BPMNEdge>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:tt="https://thutuc.studio/schema/bpmn/1" id="definitions" targetNamespace="https://thutuc.studio/workflows">
  <bpmn:process id="${id}" name="Quy trình ${id}" isExecutable="true">
${elements.join('')}${sequence.join('')}  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${id}">
${shapes.join('')}${edges.join('')}    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

// helpers

function sizeOf({ tag }: Drawn): { readonly width: number; readonly height: number } {
	if (tag.endsWith('Task')) return { width: 100, height: 80 };
	return tag.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 36, height: 36 };
}

function middleOf(node: Drawn | undefined): { readonly x: number; readonly y: number } {
	if (!node) throw new Error('A flow leads nowhere');
	const { width, height } = sizeOf(node);
	return { x: node.x + width / 2, y: node.y + height / 2 };
}
