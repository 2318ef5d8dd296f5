import { expect, test } from 'vitest';
import { fits } from './extensionPlaces.ts';

test.each([
	['tt:Step', 'bpmn:UserTask', true],
	['tt:Step', 'bpmn:CallActivity', true],
	['tt:Step', 'bpmn:ExclusiveGateway', false],
	['tt:Step', 'bpmn:EndEvent', false],
	['tt:Step', 'bpmn:BoundaryEvent', false],
	['tt:Timer', 'bpmn:BoundaryEvent', true],
	['tt:Timer', 'bpmn:UserTask', false],
	['tt:Condition', 'bpmn:SequenceFlow', true],
	['tt:Procedure', 'bpmn:SubProcess', false],
	['foreign:Colour', 'bpmn:EndEvent', true]
])('%s on %s: %s', (extension, owner, expected) => {
	expect(fits(extension, owner)).toBe(expected);
});
