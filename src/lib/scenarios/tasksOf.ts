import { workingMinutes } from '#core/calendar/index.ts';
import type { DueFee } from '#core/procedures/index.ts';
import { feesAtStep, type Play, type ProcedurePackage } from '#core/scenarios/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';
import type { GraphNode, StepBinding } from '#core/workflows/index.ts';

/** Something the run waits for. */
export interface Task {
	readonly node: string;
	readonly name: string;
	/** A person's step, an instant, or a message from outside. */
	readonly kind: 'step' | 'timer' | 'message';
	readonly role?: string;
	/** Lane it stands in: who does it, as the workflow calls them. */
	readonly lane?: string;
	readonly due?: Instant;
	readonly provisional?: boolean;
	/** Working minutes left until it is due; negative when it is late. */
	readonly minutesLeft?: number;
	/** The dossier's clock stands still meanwhile. */
	readonly pausesClock: boolean;
	readonly outcomes: readonly { readonly code: string; readonly label: Text }[];
	readonly form?: StepBinding['form'];
	/** What a fee step collects. */
	readonly fees: readonly DueFee[];
}

export function tasksOf(pkg: ProcedurePackage, { run, fees }: Play): Task[] {
	if (!run) return [];
	return run.waiting.flatMap(({ node: id, due, provisional }) => {
		const node = pkg.graph.nodes.find((candidate) => candidate.id === id);
		if (!node) return [];
		const { step, lane } = node;
		return [
			{
				node: id,
				name: node.name,
				kind: kindOf(node),
				...(step?.role === undefined ? {} : { role: step.role }),
				...(lane === undefined ? {} : { lane }),
				...(due === undefined ? {} : { due, minutesLeft: minutesLeft(pkg, run.now, due) }),
				...(provisional === undefined ? {} : { provisional }),
				pausesClock: step?.pausesClock === true,
				outcomes: step?.outcomes ?? [],
				...(step?.form === undefined ? {} : { form: step.form }),
				fees: feesAtStep(step, fees)
			}
		];
	});
}

// helpers

function kindOf({ type }: GraphNode): Task['kind'] {
	if (type === 'timerCatch') return 'timer';
	return type === 'messageCatch' || type === 'receiveTask' ? 'message' : 'step';
}

function minutesLeft({ calendar }: ProcedurePackage, now: Instant, due: Instant): number {
	return due >= now ? workingMinutes(calendar, now, due) : -workingMinutes(calendar, due, now);
}
