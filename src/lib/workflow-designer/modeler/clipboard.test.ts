import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { ttDescriptor } from '#core/workflows/moddle/ttDescriptor.ts';
import { readStep } from '#core/workflows/read/readStep.ts';
import { writeStep } from '#core/workflows/moddle/writeStep.ts';
import type { StepBinding } from '#core/workflows/types.ts';
import { partsClipboard, type CopiedTree } from './clipboard.ts';
import type { Services } from './types.ts';

const BINDING: StepBinding = {
	kind: 'appraise',
	role: 'specialist',
	outcomes: [{ code: 'passed', label: { vi: 'Đạt', en: 'Passed' } }],
	form: { alias: 'main', visible: ['a'], editable: [] },
	citations: [{ instrument: 'instrument:118-2025-nd-cp@1', place: 'Điều 17' }]
};

function memory(): Storage & { text: Map<string, string> } {
	const text = new Map<string, string>();
	return {
		text,
		getItem: (key: string) => text.get(key) ?? null,
		setItem: (key: string, value: string) => void text.set(key, value),
		removeItem: (key: string) => void text.delete(key)
	} as unknown as Storage & { text: Map<string, string> };
}

const servicesOf = (): Pick<Services, 'moddle'> => ({
	moddle: new BpmnModdle({ tt: ttDescriptor }) as unknown as Services['moddle']
});

function copied({ moddle }: Pick<Services, 'moddle'>): CopiedTree {
	const step = writeStep(moddle, BINDING);
	const error = moddle.create('bpmn:Error', { id: 'late', errorCode: 'LATE' });
	const event = (id: string) =>
		moddle.create('bpmn:EndEvent', {
			id,
			eventDefinitions: [moddle.create('bpmn:ErrorEventDefinition', { errorRef: error })]
		});
	const task = moddle.create('bpmn:UserTask', {
		id: 'appraise',
		name: 'Thẩm định',
		extensionElements: moddle.create('bpmn:ExtensionElements', { values: [step] })
	});
	return {
		0: [
			{ id: 'appraise', x: 1, y: 2, businessObject: task },
			{ id: 'e1', businessObject: event('e1') },
			{ id: 'e2', businessObject: event('e2') }
		]
	} as unknown as CopiedTree;
}

describe('copied parts', () => {
	test('come through the text, in another tab too, with their bindings', () => {
		const storage = memory();
		const here = servicesOf();
		partsClipboard(here, storage).set(copied(here));
		const pasted = partsClipboard(servicesOf(), storage).get();
		const [task, first, second] = (pasted?.['0'] ?? []) as unknown as { businessObject: never }[];
		expect(readStep(task!.businessObject, 'appraise', [])).toEqual(BINDING);
		expect(task).toMatchObject({ id: 'appraise', x: 1, y: 2, businessObject: { name: 'Thẩm định' } });
		const errorOf = (event: unknown) =>
			(event as { businessObject: { eventDefinitions: { errorRef: object }[] } }).businessObject
				.eventDefinitions[0]!.errorRef;
		expect(errorOf(first)).toMatchObject({ errorCode: 'LATE' });
		expect(errorOf(first)).toBe(errorOf(second));
	});

	test.each([undefined, '', 'hello', '{"0":[]}', 'workflow-parts/1\n{broken'])(
		'other text is no copy: %j',
		(text) => {
			const storage = memory();
			if (text !== undefined) storage.setItem('thu-tuc-studio.workflow-parts', text);
			expect(partsClipboard(servicesOf(), storage).get()).toBeUndefined();
		}
	);

	test('a storage that refuses leaves the copy in memory', () => {
		const refuse = () => {
			throw new Error('QuotaExceededError');
		};
		const services = servicesOf();
		const clipboard = partsClipboard(services, { getItem: refuse, setItem: refuse, removeItem: refuse });
		expect(clipboard.isEmpty()).toBe(true);
		clipboard.set(copied(services));
		expect(clipboard.get()?.['0']).toHaveLength(3);
	});
});
