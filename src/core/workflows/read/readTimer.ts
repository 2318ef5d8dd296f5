import type { ModdleElement } from 'bpmn-moddle';
import { parseDuration } from '#core/calendar/index.ts';
import { childOf, childrenOf, extensionOf, textOf } from '../moddle/access.ts';
import type { GraphNode } from '../types.ts';

/**
 * Duration of a timer event. `tt:timer calendar="working"` counts it in working time; without it the standard's plain
 * (calendar) time holds. Undefined for dates, cycles and engine expressions, which are not portable.
 */
export function readTimer(event: ModdleElement): GraphNode['timer'] {
	const definition = childrenOf(event, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
	const expression = definition && childOf(definition, 'timeDuration');
	const duration = expression && textOf(expression, 'body')?.trim();
	if (!duration || !parseDuration(duration)) return undefined;
	const timer = extensionOf(event, 'tt:Timer');
	return { duration, calendar: timer && textOf(timer, 'calendar') === 'working' ? 'working' : 'calendar' };
}

/** `errorCode` of the error a boundary or end event names. */
export function readErrorCode(event: ModdleElement): string | undefined {
	const definition = childrenOf(event, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:ErrorEventDefinition');
	const error = definition && childOf(definition, 'errorRef');
	return error && (textOf(error, 'errorCode') ?? textOf(error, 'id'));
}
