import type { Phrase } from '#core/shared/phrase.ts';
import type { GraphNode } from '../types.ts';
import { changedJoins, type ChangedJoin } from './changedJoins.ts';
import { nodeWord } from './phrases.ts';
import { proposeTarget } from './proposeTarget.ts';
import { mayRest, sameBehaviour } from './resting.ts';
import type { Sides } from './sides.ts';
import type { Difference, WorkflowChange } from './types.ts';

/**
 * Says of each difference what it means for dossiers on their way. The rules are those on which the engines agree
 * (Operaton's migration validators, Flowable's and Camunda 8's conditions): a dossier goes on at the node with the same
 * id; the node must behave the same way and stand in the same subprocess; multi-instance stays multi-instance; and a
 * join that waits must still get all its tokens.
 */
export function classifyMigration(differences: readonly Difference[], sides: Sides): WorkflowChange[] {
	const joins = changedJoins(sides);
	return differences.map((difference) => {
		const own = ofElement(difference, sides);
		const join = joins.find((each) => concerns(each, difference));
		if (!join || own.migration === 'impossible') return { ...difference, ...own };
		const reason = { code: `diff/migration-join-${join.problem}`, params: { join: nodeWord(join.node, sides.after) } };
		return { ...difference, migration: 'impossible' as const, reason };
	});
}

// helpers

type Meaning = Pick<WorkflowChange, 'migration' | 'reason' | 'target'>;

const COMPATIBLE: Meaning = { migration: 'compatible' };

function ofElement(difference: Difference, sides: Sides): Meaning {
	const before = sides.before.find(difference.at);
	const after = sides.after.find(difference.at);
	if (!before || !mayRest(before)) return COMPATIBLE;
	if (difference.type === 'removed') return ofRemoved(before, sides);
	if (!after) return COMPATIBLE;
	switch (difference.property) {
		case 'type':
			return sameBehaviour(before, after) ? COMPATIBLE : impossible('diff/migration-type', after, sides);
		case 'scope':
			return impossible('diff/migration-scope', after, sides);
		case 'forEach': {
			const kept = before.forEach && after.forEach && before.forEach.sequential === after.forEach.sequential;
			return kept ? COMPATIBLE : impossible('diff/migration-for-each', after, sides);
		}
		default:
			return COMPATIBLE;
	}
}

function ofRemoved(node: GraphNode, sides: Sides): Meaning {
	const target = proposeTarget(node, sides);
	const word = nodeWord(node, sides.before);
	if (!target) return { migration: 'impossible', reason: { code: 'diff/migration-no-counterpart', params: { node: word } } };
	const params = { node: word, target: nodeWord(target, sides.after) };
	return { migration: 'mapping', target: target.id, reason: { code: 'diff/migration-mapping', params } };
}

function impossible(code: string, node: GraphNode, { after }: Sides): Meaning {
	const reason: Phrase = { code, params: { node: nodeWord(node, after) } };
	return { migration: 'impossible', reason };
}

/** Whether the difference is among what made the join another one. */
function concerns({ node, flows }: ChangedJoin, { at, with: along = [], property }: Difference): boolean {
	if (at === node.id) return property === undefined || property === 'type';
	if (property !== undefined && property !== 'flowEnds') return false;
	return flows.has(at) || along.some((id) => flows.has(id));
}
