import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf, extensionOf, textOf } from '../moddle/access.ts';
import { adopt, writeStep, type ModdleFactory } from '../moddle/writeStep.ts';
import { guessActor } from '../table/guessActor.ts';
import { guessKind } from '../table/guessKind.ts';
import type { StepKind } from '../types.ts';
import { walk } from './walk.ts';

export interface TypedStep {
	readonly id: string;
	readonly name: string;
	readonly kind: StepKind;
	/** Role code, when the lane says who acts. */
	readonly role?: string;
}

/** Gives every task without a `tt:step` the kind its name suggests and the role its lane suggests; answers which. */
export function typeSteps(moddle: ModdleFactory, definitions: ModdleElement): readonly TypedStep[] {
	const all = walk(definitions);
	const lanes = new Map(
		all
			.filter(({ $type }) => $type === 'bpmn:Lane')
			.flatMap((lane) => childrenOf(lane, 'flowNodeRef').map((node) => [node, textOf(lane, 'name') ?? ''] as const))
	);
	return all
		.filter((element) => element.$instanceOf('bpmn:Task') && !extensionOf(element, 'tt:Step'))
		.map((task) => {
			const name = textOf(task, 'name') ?? '';
			const { kind } = guessKind(name);
			const role = roleOf(task, lanes.get(task));
			bind(moddle, task, writeStep(moddle, { kind, ...(role ? { role } : {}), outcomes: [], citations: [] }));
			return { id: textOf(task, 'id') ?? '', name, kind, ...(role ? { role } : {}) };
		});
}

// helpers

function roleOf(task: ModdleElement, lane: string | undefined): string | undefined {
	if (/^bpmn:(Service|Send|Script|BusinessRule)Task$/.test(task.$type)) return 'system';
	const actor = lane ? guessActor(lane) : undefined;
	return actor && !actor.guessed ? actor.role : undefined;
}

function bind(moddle: ModdleFactory, task: ModdleElement, step: ModdleElement): void {
	const extensions = childOf(task, 'extensionElements') ?? moddle.create('bpmn:ExtensionElements', { values: [] });
	extensions.set('values', [...childrenOf(extensions, 'values'), step]);
	adopt(extensions, step);
	adopt(task, extensions);
	task.set('extensionElements', extensions);
}
