import type { GraphNode, NodeType } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Name of a node, or what kind of thing it is when it has none. */
export function nodeName(node: GraphNode): string {
	return node.name.trim() || typeName(node.type, node.outgoing.length > 1);
}

export function typeName(type: NodeType, splits = true): string {
	switch (type) {
		case 'exclusiveGateway':
			return splits ? m.workflows_type_choice() : m.workflows_type_merge();
		case 'parallelGateway':
			return splits ? m.workflows_type_split() : m.workflows_type_join();
		default:
			return NAMES[type]();
	}
}

// helpers

const NAMES: Readonly<Record<Exclude<NodeType, 'exclusiveGateway' | 'parallelGateway'>, () => string>> = {
	startEvent: m.workflows_type_start,
	endEvent: m.workflows_type_end,
	terminateEnd: m.workflows_type_terminate,
	errorEnd: m.workflows_type_error_end,
	userTask: m.workflows_type_user_task,
	serviceTask: m.workflows_type_service_task,
	sendTask: m.workflows_type_send_task,
	receiveTask: m.workflows_type_receive_task,
	eventBasedGateway: m.workflows_type_event_gateway,
	subProcess: m.workflows_type_subprocess,
	callActivity: m.workflows_type_call,
	timerCatch: m.workflows_type_timer,
	messageCatch: m.workflows_type_message,
	boundaryTimer: m.workflows_type_boundary_timer,
	boundaryMessage: m.workflows_type_boundary_message,
	boundaryError: m.workflows_type_boundary_error
};
