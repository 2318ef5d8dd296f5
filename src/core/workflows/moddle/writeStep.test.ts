import { BpmnModdle } from 'bpmn-moddle';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStep } from '../read/readStep.ts';
import { readWorkflow } from '../read/readWorkflow.ts';
import { NOTICE_CHANNELS, STEP_KINDS, STEP_UNITS, type StepBinding } from '../types.ts';
import { ttDescriptor } from './ttDescriptor.ts';
import { adopt, writeStep } from './writeStep.ts';

const word = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((text) => text !== 'all');
const words = fc.uniqueArray(word, { maxLength: 4 });
/** Whatever people type, line breaks, quotes and diacritics included. */
const prose = fc
	.array(fc.constantFrom('Đã nhận', 'hồ sơ', '<b>', '&', '"', "'", '\n', ' ', ']]>', 'a'), { minLength: 1, maxLength: 8 })
	.map((parts) => parts.join('').trim())
	.filter((text) => text !== '');
const text = fc.record({ vi: prose, en: prose }, { requiredKeys: ['vi'] });

const anyBinding: fc.Arbitrary<StepBinding> = fc.record(
	{
		kind: fc.constantFrom(...STEP_KINDS),
		role: word,
		unit: fc.constantFrom(...STEP_UNITS),
		timeLimit: fc.record(
			{
				duration: fc.constantFrom('P1D', 'PT3H', 'PT30M', 'P1DT2H30M'),
				calendar: fc.constantFrom('working', 'calendar'),
				cutOff: fc.constantFrom('15:00', '08:30')
			},
			{ requiredKeys: ['duration', 'calendar'] }
		),
		form: fc.record({ alias: word, visible: fc.oneof(fc.constant('all' as const), words), editable: words }),
		outcomes: fc.array(fc.record({ code: word, label: text }), { maxLength: 3 }),
		source: word.map((id) => `source:${id}@1`),
		pausesClock: fc.constant(true),
		result: word,
		fee: word,
		notices: fc.array(fc.record({ to: word, channel: fc.constantFrom(...NOTICE_CHANNELS), text }), {
			minLength: 1,
			maxLength: 3
		}),
		note: prose,
		citations: fc.array(
			fc.record({ instrument: word, place: prose, note: prose }, { requiredKeys: ['instrument'] }),
			{ maxLength: 2 }
		)
	},
	{ requiredKeys: ['kind', 'outcomes', 'citations'] }
);

test('a step is read as it was written, in memory and through XML', async () => {
	const moddle = new BpmnModdle({ tt: ttDescriptor });
	await fc.assert(
		fc.asyncProperty(anyBinding, async (binding) => {
			const task = moddle.create('bpmn:UserTask', { id: 'task' });
			const extensions = moddle.create('bpmn:ExtensionElements', { values: [writeStep(moddle, binding)] });
			task.set('extensionElements', extensions);
			expect(readStep(task, 'task', [])).toEqual(binding);

			const process = moddle.create('bpmn:Process', { id: 'process', flowElements: [task] });
			adopt(process, task);
			const definitions = moddle.create('bpmn:Definitions', { targetNamespace: 'x', rootElements: [process] });
			const read = await readWorkflow((await moddle.toXML(definitions, { format: true })).xml);
			expect(read.ok ? read.value.nodes[0]?.step : read.problems).toEqual(binding);
		}),
		{ numRuns: 150 }
	);
});
