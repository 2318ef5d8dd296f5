import { same } from '#core/shared/match.ts';
import type { Compatibility } from '#core/shared/phrase.ts';
import type { GraphNode } from '../types.ts';
import { diffStep } from './diffStep.ts';
import { limitWord, NONE, nodeWord, typeWord, type Word } from './phrases.ts';
import type { Sides } from './sides.ts';
import type { ChangedProperty, Difference } from './types.ts';

/** What differs in a node of both graphs, one difference for each property. */
export function diffNode(before: GraphNode, after: GraphNode, sides: Sides): Difference[] {
	const node = nodeWord(after, sides.after);
	const found: Difference[] = [];
	const tell = (
		property: ChangedProperty,
		code: string,
		params: Readonly<Record<string, Word>> = {},
		compatibility: Exclude<Compatibility, 'identical'> = 'review'
	) => {
		const full = `diff/${code}`;
		found.push({ type: 'changed', at: after.id, property, code: full, compatibility, params: { node, ...params } });
	};

	if (before.name !== after.name) {
		tell('name', 'node-renamed', { before: nodeWord(before, sides.before), after: node }, 'texts');
	}
	if (before.type !== after.type) {
		tell('type', 'node-type', { before: typeWord(before), after: typeWord(after) }, 'breaking');
	} else {
		const [old, now] = [sides.deviation.before(before.id), sides.deviation.after(after.id)];
		if (old !== now) tell('type', 'node-type', { before: old ?? typeWord(before), after: now ?? typeWord(after) });
	}
	if (sides.laneNow(before.lane) !== after.lane) {
		tell('lane', 'node-lane', { before: before.lane ?? NONE, after: after.lane ?? NONE });
	}
	if (before.parent !== after.parent) {
		const scope = (side: 'before' | 'after', id: string | undefined): Word => {
			const parent = id === undefined ? undefined : sides[side].find(id);
			return parent ? nodeWord(parent, sides[side]) : { code: 'diff/main-process' };
		};
		tell('scope', 'node-scope', { before: scope('before', before.parent), after: scope('after', after.parent) });
	}
	if (before.defaultFlow !== after.defaultFlow) {
		const way = (side: 'before' | 'after', id: string | undefined): Word => {
			const flow = id === undefined ? undefined : sides[side].graph.flows.find((each) => each.id === id);
			const target = flow && sides[side].find(flow.target);
			return target ? nodeWord(target, sides[side]) : NONE;
		};
		tell('default', 'node-default', { before: way('before', before.defaultFlow), after: way('after', after.defaultFlow) });
	}
	if (before.attachedTo !== after.attachedTo) {
		const host = (side: 'before' | 'after', id: string | undefined): Word => {
			const found = id === undefined ? undefined : sides[side].find(id);
			return found ? nodeWord(found, sides[side]) : NONE;
		};
		tell('host', 'event-host', { before: host('before', before.attachedTo), after: host('after', after.attachedTo) });
	}
	if (before.interrupting !== after.interrupting && before.attachedTo !== undefined && after.attachedTo !== undefined) {
		tell('interrupting', after.interrupting ? 'event-interrupts' : 'event-lets-go-on');
	}
	if (!same(before.timer, after.timer)) {
		tell('timer', 'event-timer', { before: limitWord(before.timer), after: limitWord(after.timer) });
	}
	if (before.errorCode !== after.errorCode) {
		tell('error', 'event-error', { before: before.errorCode ?? NONE, after: after.errorCode ?? NONE });
	}
	if (before.calledElement !== after.calledElement) {
		tell('called', 'node-called', { before: before.calledElement ?? NONE, after: after.calledElement ?? NONE });
	}
	if (!same(before.forEach, after.forEach)) {
		tell('forEach', 'node-for-each', { before: eachWord(before.forEach), after: eachWord(after.forEach) });
	}
	return [...found, ...diffStep(before.step, after.step, after.id, node)];
}

// helpers

function eachWord(each: GraphNode['forEach']): Word {
	if (!each) return { code: 'diff/once' };
	const code = each.sequential ? 'diff/for-each-in-turn' : 'diff/for-each-at-once';
	return { code, params: { collection: each.collection } };
}
