import { durationPhrase } from '#core/calendar/durationPhrase.ts';
import type { Phrase } from '#core/shared/phrase.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import { STEP_ROLES } from '../stepRoles.ts';
import type { GraphNode, StepBinding } from '../types.ts';

export type Word = NonNullable<Phrase['params']>[string];

/** What stands where a property has no value. */
export const NONE: Phrase = { code: 'diff/none' };

/** Name of a node in a sentence: its own, else what it is and after which named node it stands. */
export function nodeWord(node: GraphNode, { flow, find }: GraphIndex): Phrase {
	if (node.name !== '') return { code: 'diff/named', params: { name: node.name } };
	const type = typeWord(node);
	const after = node.incoming.map((id) => find(flow(id).source)).find((before) => before && before.name !== '');
	return after
		? { code: 'diff/unnamed-after', params: { type, after: after.name } }
		: { code: 'diff/unnamed', params: { type, id: node.id } };
}

export function typeWord({ type }: Pick<GraphNode, 'type'>): Phrase {
	return { code: `diff/type-${type}` };
}

export function kindWord(kind: StepBinding['kind']): Phrase {
	return { code: `diff/kind-${kind}` };
}

/** A role outside the common ones shows its code. */
export function roleWord(role: string | undefined): Word {
	if (role === undefined) return NONE;
	return ROLES.has(role) ? { code: `diff/role-${role}` } : role;
}

export function unitWord(unit: StepBinding['unit']): Phrase {
	return unit === undefined ? NONE : { code: `diff/unit-${unit}` };
}

export function limitWord(limit: Pick<NonNullable<StepBinding['timeLimit']>, 'duration' | 'calendar'> | undefined): Phrase {
	return limit ? durationPhrase(limit.duration, limit.calendar) : { code: 'diff/no-limit' };
}

// helpers

const ROLES: ReadonlySet<string> = new Set(STEP_ROLES);
