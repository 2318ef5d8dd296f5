import { printFeel, renamePaths } from '#core/expressions/index.ts';
import type { Fix } from '#core/shared/finding.ts';
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
			const known = index.meant(path, repeat);
			if (known === undefined) return { path, fix: {} };
			const renamed = renamePaths(parsed.ast, (read) => (read.join('.') === path ? known.split('.') : read));
			return { path, fix: fixAt('form/replace-path', at, { path, known, feel: printFeel(renamed) }) };
		});
}
