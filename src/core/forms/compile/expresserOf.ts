import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { FormNode } from '../formNodes.ts';
import { dotted } from './answerPaths.ts';
import { conditionSchema } from './conditionSchema.ts';
import type { FormCondition } from './parseConditions.ts';
import { startsOf } from './readersOf.ts';

/** The schema of a condition when every path it reads is a datum of the same object. */
export type Express = (condition: FormCondition) => JsonSchema | undefined;

export function expresserOf(nodes: readonly FormNode[]): Express {
	/** Paths of data by the repeat whose rows hold them. */
	const data = new Map<string | undefined, Set<string>>();
	for (const node of nodes) {
		if (node.type !== 'field') continue;
		const paths = data.get(node.repeat) ?? new Set();
		data.set(node.repeat, paths.add(dotted(node.item.path)));
	}
	return ({ repeat, parsed }) => {
		const known = data.get(repeat);
		const local = parsed.reads.every((read) => [read, ...startsOf(read)].some((path) => known?.has(path)));
		return local ? conditionSchema(parsed.ast) : undefined;
	};
}
