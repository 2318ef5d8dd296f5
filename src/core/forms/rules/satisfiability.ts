import { canEverHold, type Ast, type Domain, type Domains } from '#core/expressions/index.ts';
import { childrenOf, readsOf } from '#core/expressions/reads.ts';
import type { FormCondition } from '../compile/parseConditions.ts';

/** Conditions of one scope (all of the form, or all of one repeat's rows) that may hold together. */
export type CanHold = (conditions: readonly FormCondition[]) => boolean;

/**
 * Tells whether conditions can hold together under any answers, those still missing included; true where that cannot
 * be told, as for conditions over lists. What was told once is remembered: many fields stand under the same condition.
 */
export function satisfiability(domains: (repeat?: string) => Domains): CanHold {
	const told = new Map<string, boolean>();
	return (conditions) => {
		const repeat = conditions[0]?.repeat;
		const key = [repeat ?? '', ...conditions.map(({ source }) => source.feel)].join('\n');
		const known = told.get(key);
		if (known !== undefined) return known;
		const [first, ...rest] = conditions.map(({ parsed }) => parsed.ast);
		const all = first && rest.reduce<Ast>((left, right) => ({ op: 'and', left, right }), first);
		const answer = !all || canEverHold(all, narrowed(domains(repeat), all));
		told.set(key, answer);
		return answer;
	};
}

// helpers

/** The domains of what the condition reads. Codes it does not name are all alike: two stand for them all. */
function narrowed(domains: Domains, ast: Ast): Domains {
	const named = new Set(textsIn(ast));
	return new Map(
		readsOf(ast).flatMap((path) => {
			const domain = domains.get(path);
			return domain ? [[path, domain.type === 'code' ? fewer(domain, named) : domain] as const] : [];
		})
	);
}

function fewer(domain: Extract<Domain, { type: 'code' }>, named: ReadonlySet<string>): Domain {
	const codes: string[] = [];
	let others = 0;
	for (const code of domain.codes) if (named.has(code) || others++ < 2) codes.push(code);
	return { ...domain, codes };
}

function textsIn(ast: Ast): readonly string[] {
	const own = ast.op === 'literal' && typeof ast.value === 'string' ? [ast.value] : [];
	return [...own, ...childrenOf(ast).flatMap(textsIn)];
}
