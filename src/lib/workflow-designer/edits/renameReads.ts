import { parseExpression, printFeel, renamePaths } from '#core/expressions/index.ts';

/** A condition that reads steps under new ids; the same text when it reads none of them, or is no condition. */
export function renameReads(feel: string, ids: ReadonlyMap<string, string>): string {
	return renameRead(feel, (path) => {
		const id = path[0] === 'step' ? ids.get(path[1] ?? '') : undefined;
		return id === undefined ? path : ['step', id, ...path.slice(2)];
	});
}

/** A condition that reads other paths; the same text when `rename` changes none of them, or it is no condition. */
export function renameRead(feel: string, rename: (path: readonly string[]) => readonly string[]): string {
	const parsed = parseExpression(feel);
	if (!parsed.ok) return feel;
	const same = parsed.value.reads.every((read) => rename(read.split('.')).join('.') === read);
	return same ? feel : printFeel(renamePaths(parsed.value.ast, rename));
}
