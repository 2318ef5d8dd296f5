import type { PlannedEvent, PlannedStep, PlannedWay, StepPlan } from './types.ts';

/** A node of the process a plan stands for. */
export interface PlannedNode {
	readonly id: string;
	readonly type: 'startEvent' | 'endEvent' | 'exclusiveGateway' | 'task';
	readonly name: string;
	readonly lane?: string | undefined;
	readonly step?: PlannedStep;
	/** Choices: id of the usual way out. */
	readonly defaultFlow?: string;
}

export interface PlannedFlow {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly name: string;
	/** FEEL. */
	readonly condition?: string;
}

/**
 * Nodes and flows of a plan: a choice after every step with several outcomes, a merge before what several ways lead to.
 * Ends nothing leads to are left out.
 */
export function planGraph(plan: StepPlan): {
	readonly nodes: readonly PlannedNode[];
	readonly flows: readonly PlannedFlow[];
} {
	const taken = new Set([plan.start, ...plan.lanes, ...plan.steps, ...plan.ends].map(({ id }) => id));
	const fresh = (wanted: string): string => {
		let id = wanted;
		for (let count = 2; taken.has(id); count += 1) id = `${wanted}${count}`;
		taken.add(id);
		return id;
	};
	const links: Link[] = [{ source: plan.start.id, target: plan.steps[0]?.id ?? plan.ends[0].id, name: '' }];
	const choices = new Map<string, PlannedNode>();
	for (const step of plan.steps) {
		const [usual, ...others] = step.ways ?? [];
		const onward = usual?.to ?? step.next ?? following(plan, step);
		if (others.length === 0 || !usual) {
			links.push({ source: step.id, target: onward, name: '' });
			continue;
		}
		const id = fresh(`${step.id}Choice`);
		choices.set(step.id, {
			id,
			type: 'exclusiveGateway',
			name: step.question ?? '',
			lane: step.lane
		});
		links.push(
			{ source: step.id, target: id, name: '' },
			{ source: id, target: onward, name: usual.label.vi, usual: true },
			...others.map((way) => wayLink(step, way, id))
		);
	}

	const merges = new Map<string, PlannedNode>();
	const nodes = [
		eventNode(plan.start, 'startEvent'),
		...plan.steps.map(stepNode),
		...plan.ends
			.filter(({ id }) => links.some(({ target }) => target === id))
			.map((event) => eventNode(event, 'endEvent'))
	];
	for (const node of nodes) {
		const count = links.filter(({ target }) => target === node.id).length;
		if (count < 2) continue;
		const id = fresh(`before${capital(node.id)}`);
		merges.set(node.id, { id, type: 'exclusiveGateway', name: '', lane: node.lane });
	}
	const flows = links
		.map((link) => ({ ...link, target: merges.get(link.target)?.id ?? link.target }))
		.concat([...merges].map(([target, { id }]) => ({ source: id, target, name: '' })))
		.map(({ source, target, name, condition, usual }) => ({
			id: fresh(`${source}To${capital(target)}`),
			source,
			target,
			name,
			...(condition ? { condition } : {}),
			...(usual ? { usual } : {})
		}));
	return {
		nodes: nodes.flatMap((node) => {
			const [merge, choice] = [merges.get(node.id), choices.get(node.id)];
			const usual = flows.find(({ source, usual: first }) => source === choice?.id && first)?.id;
			return [
				...(merge ? [merge] : []),
				node,
				...(choice ? [{ ...choice, ...(usual ? { defaultFlow: usual } : {}) }] : [])
			];
		}),
		flows: flows.map(({ id, source, target, name, condition }) => ({
			id,
			source,
			target,
			name,
			...(condition ? { condition } : {})
		}))
	};
}

// helpers

interface Link {
	readonly source: string;
	readonly target: string;
	readonly name: string;
	readonly condition?: string;
	readonly usual?: boolean;
}

/** The next step on the usual way; a step aside without a place to go to ends the process. */
function following({ steps, ends }: StepPlan, step: PlannedStep): string {
	if (step.aside) return ends[0].id;
	const next = steps.slice(steps.indexOf(step) + 1).find(({ aside }) => !aside);
	return next?.id ?? ends[0].id;
}

function wayLink(step: PlannedStep, way: PlannedWay, source: string): Link {
	if (way.to === undefined) throw new Error(`Way ${way.code} of step ${step.id} leads nowhere`);
	return {
		source,
		target: way.to,
		name: way.label.vi,
		condition: `step.${step.id}.outcome = "${way.code}"`
	};
}

function eventNode({ id, name, lane }: PlannedEvent, type: 'startEvent' | 'endEvent'): PlannedNode {
	return { id, type, name, lane };
}

function stepNode(step: PlannedStep): PlannedNode {
	return { id: step.id, type: 'task', name: step.name, lane: step.lane, step };
}

function capital(id: string): string {
	return id.charAt(0).toUpperCase() + id.slice(1);
}
