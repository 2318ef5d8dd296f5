import { readPath, type Scope } from '#core/expressions/index.ts';
import type { CompiledForm } from '../compile/types.ts';
import type { AnswerContext } from './types.ts';

/** What expressions of the form read: answers by path; `dossier` and the like from the context. */
export function formScope(values: object, { today, reads = {} }: AnswerContext): Scope {
	return {
		today,
		read: (path) => readPath(Object.hasOwn(reads, path[0] ?? '') ? reads : values, path)
	};
}

/** In a row: a name the row has reads the row; every other reads the form. */
export function rowScope(names: ReadonlySet<string>, row: unknown, outer: Scope): Scope {
	return {
		today: outer.today,
		read: (path) => (names.has(path[0] ?? '') ? readPath(row, path) : outer.read(path))
	};
}

/** First names of the paths of a repeat's columns. */
export function rowNames(compiled: CompiledForm, repeat: string): ReadonlySet<string> {
	const known = names.get(compiled) ?? new Map<string, ReadonlySet<string>>();
	names.set(compiled, known);
	const found = known.get(repeat) ?? namesOf(compiled, repeat);
	known.set(repeat, found);
	return found;
}

// helpers

/** Every column asks for them, on every keystroke. */
const names = new WeakMap<CompiledForm, Map<string, ReadonlySet<string>>>();

function namesOf(compiled: CompiledForm, repeat: string): ReadonlySet<string> {
	const columns = compiled.placements.filter((placement) => placement.repeat === repeat);
	return new Set(columns.map((column) => column.path.split('/')[1] ?? ''));
}
