/** What a part that is no typed step is in BPMN. */
export interface FlowPart {
	readonly type: string;
	/** BPMN event definition, without prefix. */
	readonly event?: 'Timer' | 'Message' | 'Error' | 'Terminate';
	/** Sits on the border of a step; whether the step goes on when it happens. */
	readonly boundary?: { readonly interrupting: boolean };
	/** Has a name of its own from the start. */
	readonly named?: true;
	readonly group: 'branch' | 'event' | 'boundary' | 'group';
}

/** The parts of the portable subset that steer the flow or hold other parts, in the order the palette shows them. */
export const FLOW_PARTS = {
	choice: { type: 'bpmn:ExclusiveGateway', named: true, group: 'branch' },
	parallel: { type: 'bpmn:ParallelGateway', group: 'branch' },
	eventChoice: { type: 'bpmn:EventBasedGateway', group: 'branch' },
	start: { type: 'bpmn:StartEvent', named: true, group: 'event' },
	timer: { type: 'bpmn:IntermediateCatchEvent', event: 'Timer', named: true, group: 'event' },
	message: { type: 'bpmn:IntermediateCatchEvent', event: 'Message', named: true, group: 'event' },
	end: { type: 'bpmn:EndEvent', group: 'event' },
	terminate: { type: 'bpmn:EndEvent', event: 'Terminate', named: true, group: 'event' },
	errorEnd: { type: 'bpmn:EndEvent', event: 'Error', named: true, group: 'event' },
	boundaryTimer: boundary('Timer', true),
	boundaryTimerAside: boundary('Timer', false),
	boundaryMessage: boundary('Message', true),
	boundaryMessageAside: boundary('Message', false),
	boundaryError: boundary('Error', true),
	subprocess: { type: 'bpmn:SubProcess', named: true, group: 'group' },
	call: { type: 'bpmn:CallActivity', named: true, group: 'group' }
} as const satisfies Readonly<Record<string, FlowPart>>;

export type FlowPartKind = keyof typeof FLOW_PARTS;

export const FLOW_PART_KINDS = Object.keys(FLOW_PARTS) as readonly FlowPartKind[];

// helpers

function boundary(event: 'Timer' | 'Message' | 'Error', interrupting: boolean) {
	return {
		type: 'bpmn:BoundaryEvent',
		event,
		boundary: { interrupting },
		named: true,
		group: 'boundary'
	} as const;
}
