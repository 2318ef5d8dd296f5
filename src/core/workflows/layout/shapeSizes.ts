/** Width and height of shapes as bpmn-js draws them, px. */
export const TASK_SIZE = { width: 100, height: 80 } as const;
export const GATEWAY_SIZE = { width: 50, height: 50 } as const;
export const EVENT_SIZE = { width: 36, height: 36 } as const;
