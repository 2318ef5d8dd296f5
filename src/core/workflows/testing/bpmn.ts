/** A BPMN text around the given process content; extra definitions content may follow the process. */
export function bpmn(content: string, after = ''): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
	xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
	xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
	xmlns:tt="https://thutuc.studio/schema/bpmn/1" id="definitions" targetNamespace="https://thutuc.studio/workflows">
<bpmn:process id="process" name="Quy trình" isExecutable="true">
${content}
</bpmn:process>
${after}
</bpmn:definitions>`;
}

export function flow(id: string, source: string, target: string, inner = ''): string {
	return `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inner}</bpmn:sequenceFlow>`;
}

/** Start → one task with the given extension content → end. */
export function oneTask(extension: string, attributes = ''): string {
	return bpmn(`<bpmn:startEvent id="start" />
<bpmn:userTask id="task" name="Thẩm tra" ${attributes}><bpmn:extensionElements>${extension}</bpmn:extensionElements></bpmn:userTask>
<bpmn:endEvent id="end" />
${flow('f1', 'start', 'task')}
${flow('f2', 'task', 'end')}`);
}
