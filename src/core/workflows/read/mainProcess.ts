import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf, extensionOf, flagOf } from '../moddle/access.ts';

/** Every process of a BPMN text. */
export function processesOf(definitions: ModdleElement): readonly ModdleElement[] {
	return childrenOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
}

/** The process a workflow document is about: the one that says so, else the first that runs. */
export function mainProcess(definitions: ModdleElement): ModdleElement | undefined {
	const processes = processesOf(definitions);
	return (
		processes.find((process) => extensionOf(process, 'tt:Procedure')) ??
		processes.find((process) => flagOf(process, 'isExecutable') && hasFlow(process)) ??
		processes.find(hasFlow) ??
		processes[0]
	);
}

export function hasFlow(process: ModdleElement): boolean {
	return childrenOf(process, 'flowElements').length > 0;
}
