import { nearest } from '#core/expressions/checks/nearest.ts';
import { printFeel, renamePaths } from '#core/expressions/index.ts';
import type { Fix } from '#core/shared/finding.ts';
import { dotted } from '../compile/answerPaths.ts';
import type { FormCondition } from '../compile/parseConditions.ts';
import { fixAt } from './fixes/formFixes.ts';
import type { FormIndex } from './formIndex.ts';

/** What a form may read besides its own fields: the dossier it belongs to, and the sources it was prefilled from. */
const OUTSIDE: ReadonlySet<string> = new Set(['dossier', 'source']);

/** A path no field has, and the path that was most likely meant. */
export interface UnknownRead {
	readonly path: string;
	readonly fix: { readonly fix?: Fix };
}

export function unknownReads(condition: FormCondition, index: FormIndex): readonly UnknownRead[] {
	const { at, repeat, parsed } = condition;
	return parsed.reads
		.filter((read) => !OUTSIDE.has(read.split('.')[0] ?? '') && index.readers(read, repeat).length === 0)
		.map((path) => {
			const known = nearest(path, pathsFrom(index, repeat));
			if (known === undefined) return { path, fix: {} };
			const renamed = renamePaths(parsed.ast, (read) => (read.join('.') === path ? known.split('.') : read));
			return { path, fix: fixAt('form/replace-path', at, { path, known, feel: printFeel(renamed) }) };
		});
}

// helpers

/** Everything that can be read from a row of `repeat`, or from the form. */
function pathsFrom({ nodes }: FormIndex, repeat: string | undefined): readonly string[] {
	return nodes.flatMap((node) => {
		if (node.type === 'repeat') return [dotted(node.item.path)];
		if (node.type !== 'field') return [];
		return node.repeat === undefined || node.repeat === repeat ? [dotted(node.item.path)] : [];
	});
}
