import { readsOf } from '#core/expressions/reads.ts';
import type { Ast } from '#core/expressions/types.ts';
import type { CompiledForm } from '#core/forms/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

/**
 * Whether what is shown, required or calculated may hang on the answer at a pointer. Most answers are read by nothing:
 * a key typed into them need not compute the form anew. Errs on the side of yes: rows are not told apart.
 */
export function readsIndex(form: CompiledForm): (pointer: JsonPointer) => boolean {
	const asts: readonly (Ast | undefined)[] = [
		...form.plan.flatMap(({ when, calculation }) => [when, calculation]),
		...form.placements.map(({ requiredWhen }) => requiredWhen)
	];
	const reads = new Set(asts.flatMap((ast) => (ast ? readsOf(ast) : [])));
	const above = new Set([...reads].flatMap((read) => prefixes(read)));
	const repeats = form.repeats.map(({ path }) => `${path}/`);
	const meets = (dotted: string) =>
		reads.has(dotted) || above.has(dotted) || prefixes(dotted).some((prefix) => reads.has(prefix));
	return (pointer) => {
		const repeat = repeats.find((path) => pointer.startsWith(path));
		if (repeat === undefined) return meets(dottedOf(pointer));
		const column = dottedOf(pointer.slice(repeat.length).replace(/^[0-9]+/, ''));
		return meets(column) || meets(`${dottedOf(repeat.slice(0, -1))}.${column}`);
	};
}

// helpers

function dottedOf(pointer: JsonPointer): string {
	return pointer.slice(1).replaceAll('/', '.');
}

/** `a.b` of `a.b.c` and `a`, without the path itself. */
function prefixes(dotted: string): readonly string[] {
	const names = dotted.split('.');
	return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
}
