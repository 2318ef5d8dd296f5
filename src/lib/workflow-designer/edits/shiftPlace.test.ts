import { describe, expect, test } from 'vitest';
import type { DiagramElement } from '../modeler/types.ts';
import { shiftPlace } from './shiftPlace.ts';

describe('the place one further up or down', () => {
	test('is past the next step, and before the one before', () => {
		const { node, flow } = drawing('start a b c');
		expect(shiftPlace(node('a'), 'down')).toEqual({ into: flow('b-c') });
		expect(shiftPlace(node('b'), 'up')).toEqual({ into: flow('start-a') });
	});

	test('there is none before the beginning or past the end', () => {
		const { node } = drawing('start a b');
		expect(shiftPlace(node('a'), 'up')).toBeUndefined();
		expect(shiftPlace(node('a'), 'down')).toBeUndefined();
	});

	test('past a choice it is the usual way', () => {
		const { node, flow } = drawing('start a choice b', 'choice c', 'choice d');
		node('choice').businessObject.set('default', flow('choice-c').businessObject);
		expect(shiftPlace(node('a'), 'down')).toEqual({ into: flow('choice-c') });
	});

	test('before a node with several ways in it takes all of them', () => {
		const { node } = drawing('start merge a end', 'other merge');
		expect(shiftPlace(node('a'), 'up')).toEqual({ before: node('merge') });
	});

	test('with several ways in nobody can say which is meant', () => {
		const { node } = drawing('start a end', 'other a');
		expect(shiftPlace(node('a'), 'up')).toBeUndefined();
	});
});

// helpers

/** Elements joined as the chains say, each flow named after its ends. */
function drawing(...chains: readonly string[]) {
	const elements = new Map<string, DiagramElement>();
	const made = (id: string, more: object = {}): DiagramElement => {
		const known = elements.get(id);
		if (known) return known;
		const properties = new Map<string, unknown>();
		const businessObject = {
			get: (name: string) => properties.get(name),
			set: (name: string, value: unknown) => void properties.set(name, value)
		};
		const element = { id, incoming: [], outgoing: [], businessObject, ...more } as unknown as DiagramElement;
		elements.set(id, element);
		return element;
	};
	for (const chain of chains) {
		const stops = chain.split(' ').map((id) => made(id));
		for (const [at, target] of stops.slice(1).entries()) {
			const source = stops[at]!;
			const flow = made(`${source.id}-${target.id}`, { type: 'bpmn:SequenceFlow', source, target });
			(source.outgoing as DiagramElement[]).push(flow);
			(target.incoming as DiagramElement[]).push(flow);
		}
	}
	return { node: (id: string) => made(id), flow: (id: string) => made(id) };
}
