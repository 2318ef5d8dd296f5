import { isLocalDate } from '#core/calendar/index.ts';
import { canEverHold } from '../analysis/canEverHold.ts';
import type { Domain, Domains } from '../analysis/types.ts';
import { mapAst } from '../mapAst.ts';
import { childrenOf, readsOf } from '../reads.ts';
import type { Ast } from '../types.ts';
import { nearest } from './nearest.ts';

/** What a condition may read. */
export interface KnownVariables {
	/** Every dotted path; what begins with a known path and a dot, and what a known path continues, is known too. */
	readonly paths: ReadonlySet<string>;
	/** What the values can be, as far as it is known. */
	readonly domains: Domains;
	/** Labels of the codes at a path, in which a value may have been meant. */
	readonly labels?: (path: string) => Readonly<Record<string, string>> | undefined;
}

/** Something in a condition that can never be as it says; `proposal` is the whole condition put right. */
export type ConditionIssue =
	| {
			readonly code: 'expression/unknown-variable';
			readonly path: string;
			readonly instead?: string;
			readonly proposal?: Ast;
	  }
	| {
			readonly code: 'expression/impossible-value';
			readonly path: string;
			readonly value: string;
			readonly instead?: string;
			readonly proposal?: Ast;
	  }
	| { readonly code: 'expression/never-true' };

/**
 * What can be said of a condition while it is written: variables nobody knows, values that cannot occur, and, when there
 * is neither, that it never holds whatever the answers are.
 */
export function checkCondition(ast: Ast, known: KnownVariables): readonly ConditionIssue[] {
	const issues = [...unknownVariables(ast, known), ...impossibleValues(ast, known)];
	if (issues.length > 0) return issues;
	return canEverHold(ast, known.domains) ? [] : [{ code: 'expression/never-true' }];
}

/** Constants compared with what stands at a path that it can never be. */
export function impossibleValues(
	ast: Ast,
	known: Pick<KnownVariables, 'domains' | 'labels'>
): Extract<ConditionIssue, { code: 'expression/impossible-value' }>[] {
	return comparedValues(ast).flatMap(({ path, value, equal }) => {
		const domain = known.domains.get(path);
		if (!domain || isPossible(domain, value, equal)) return [];
		const instead = meant(domain, value, known.labels?.(path) ?? {});
		return [
			{
				code: 'expression/impossible-value' as const,
				path,
				value: String(value),
				...(instead === undefined
					? {}
					: { instead: String(instead), proposal: valueInstead(ast, path, value, instead) })
			}
		];
	});
}

// helpers

function unknownVariables(ast: Ast, { paths }: KnownVariables): ConditionIssue[] {
	const all = [...paths];
	return readsOf(ast)
		.filter((path) => !all.some((known) => covers(known, path) || covers(path, known)))
		.map((path) => {
			const last = path.slice(path.lastIndexOf('.') + 1);
			const sameName = all.filter((known) => known.endsWith(`.${last}`));
			const instead = nearest(path, all) ?? (sameName.length === 1 ? sameName[0] : undefined);
			return {
				code: 'expression/unknown-variable',
				path,
				...(instead === undefined ? {} : { instead, proposal: readInstead(ast, path, instead) })
			};
		});
}

function covers(path: string, other: string): boolean {
	return path === other || other.startsWith(`${path}.`);
}

function readInstead(ast: Ast, path: string, instead: string): Ast {
	return mapAst(ast, (node) =>
		node.op === 'read' && node.path.join('.') === path ? { op: 'read', path: instead.split('.') } : undefined
	);
}

type Constant = string | number | boolean;

interface Compared {
	readonly path: string;
	readonly value: Constant;
	/** Compared for being the same, not for order. */
	readonly equal: boolean;
}

/** Constants that are compared with what stands at a path. */
function comparedValues(ast: Ast): Compared[] {
	const here = comparisonsOf(ast);
	return [...here, ...childrenOf(ast).flatMap(comparedValues)];
}

const ORDERED: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

function comparisonsOf(ast: Ast): Compared[] {
	if (ast.op === 'in') return pairs(ast.value, ast.list, true);
	if (ast.op === 'between') return pairs(ast.value, [ast.low, ast.high], false);
	if (!('left' in ast) || !(ast.op === '=' || ast.op === '!=' || ORDERED.has(ast.op))) return [];
	const equal = !ORDERED.has(ast.op);
	return [...pairs(ast.left, [ast.right], equal), ...pairs(ast.right, [ast.left], equal)];
}

function pairs(subject: Ast, values: readonly Ast[], equal: boolean): Compared[] {
	if (subject.op !== 'read') return [];
	const path = subject.path.join('.');
	return values.flatMap((value) => {
		if (value.op === 'date') return [{ path, value: value.value, equal }];
		return value.op === 'literal' && value.value !== null ? [{ path, value: value.value, equal }] : [];
	});
}

function isPossible(domain: Domain, value: Constant, equal: boolean): boolean {
	switch (domain.type) {
		case 'boolean':
			return typeof value === 'boolean';
		case 'code':
			return typeof value === 'string' && domain.codes.includes(value);
		case 'string':
			return typeof value === 'string';
		case 'date':
			return typeof value === 'string' && isLocalDate(value);
		case 'number': {
			if (typeof value !== 'number') return false;
			if (!equal) return true;
			const { minimum = -Infinity, maximum = Infinity, integer } = domain;
			return value >= minimum && value <= maximum && (!integer || Number.isInteger(value));
		}
	}
}

/** The value of the domain somebody most likely meant. */
function meant(
	domain: Domain,
	value: Constant,
	labels: Readonly<Record<string, string>>
): Constant | undefined {
	const text = String(value);
	switch (domain.type) {
		case 'boolean':
			return { true: true, yes: true, có: true, false: false, no: false, không: false }[text.toLowerCase()];
		case 'code': {
			const label = nearest(text, Object.values(labels));
			const labelled = Object.keys(labels).find((code) => labels[code] === label);
			return nearest(text, domain.codes) ?? (label === undefined ? undefined : labelled);
		}
		case 'string':
			return text;
		case 'number':
			return typeof value === 'string' && text.trim() !== '' && isPossible(domain, Number(text), true)
				? Number(text)
				: undefined;
		case 'date':
			return undefined;
	}
}

function valueInstead(ast: Ast, path: string, value: Constant, instead: Constant): Ast {
	const swap = (subject: Ast, part: Ast): Ast =>
		subject.op === 'read' && subject.path.join('.') === path && part.op === 'literal' && part.value === value
			? { op: 'literal', value: instead }
			: part;
	return mapAst(ast, (node) => {
		if (node.op === 'in') return { ...node, list: node.list.map((part) => swap(node.value, part)) };
		if (node.op === 'between')
			return { ...node, low: swap(node.value, node.low), high: swap(node.value, node.high) };
		if (!('left' in node)) return undefined;
		return { ...node, left: swap(node.right, node.left), right: swap(node.left, node.right) };
	});
}
