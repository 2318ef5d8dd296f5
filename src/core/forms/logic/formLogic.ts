import { parseExpression } from '#core/expressions/index.ts';
import type { Expression } from '#core/expressions/types.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import { readersOf } from '../compile/readersOf.ts';
import { repeatAt } from '../compile/parseConditions.ts';
import { formNodes, type FormNode } from '../formNodes.ts';
import type { ExpressionUse } from '../ops/mapExpressions.ts';
import type { FormDocument } from '../types.ts';

/** One rule of a form, and what it reads. */
export interface LogicRule {
	/** Id of the page, item or assertion whose rule it is. */
	readonly id: string;
	readonly use: ExpressionUse;
	/** Of an assertion: the item its message stands at, when there is one. */
	readonly item?: string;
	readonly message?: Text;
	readonly source: Expression;
	/** Ids of the items it reads; of a whole repeat or object, of everything below. */
	readonly reads: readonly string[];
	/** Paths it reads that no item has. */
	readonly unknown: readonly string[];
	/** It does not parse: nobody knows what it reads. */
	readonly broken: boolean;
}

/** Every rule of the form in the order of the form, assertions last. */
export function formLogic(form: FormDocument): readonly LogicRule[] {
	const nodes = formNodes(form);
	const readers = readersOf(nodes);
	const rule = (
		place: Pick<LogicRule, 'id' | 'use' | 'item' | 'message'>,
		source: Expression | undefined,
		repeat: string | undefined
	): LogicRule[] => {
		if (!source) return [];
		const parsed = parseExpression(source.feel);
		const paths = parsed.ok ? parsed.value.reads : [];
		const found = paths.map((path) => ({ path, ids: readers(path, repeat) }));
		const unknown = found.filter(({ ids, path }) => ids.length === 0 && !OUTSIDE.includes(path.split('.')[0] ?? ''));
		return [
			{
				...place,
				source,
				reads: [...new Set(found.flatMap(({ ids }) => ids))],
				unknown: unknown.map(({ path }) => path),
				broken: !parsed.ok
			}
		];
	};
	const items = nodes.flatMap((node) => {
		const repeat = node.type === 'field' ? node.repeat : undefined;
		const own = (use: ExpressionUse, source: Expression | undefined) => rule({ id: node.id, use }, source, repeat);
		const more =
			node.type === 'field'
				? [...own('requiredWhen', node.item.requiredWhen), ...own('calculation', node.item.calculation)]
				: [];
		return [...own('visibleWhen', node.visibleWhen), ...more];
	});
	const assertions = (form.assertions ?? []).flatMap(({ id, test, at, message }) => {
		const item = itemAt(nodes, at);
		return rule({ id, use: 'test', message, ...(item !== undefined && { item }) }, test, repeatAt(nodes, at));
	});
	return [...items, ...assertions];
}

// helpers

/** What a form may read besides its own fields. */
const OUTSIDE: readonly string[] = ['dossier', 'source'];

/** The field or repeat a pointer into the answers (of a column without row) leads to. */
function itemAt(nodes: readonly FormNode[], at: JsonPointer): string | undefined {
	const repeats = new Map(nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path]] : [])));
	return nodes.findLast((node) => {
		if (node.type !== 'field' && node.type !== 'repeat') return false;
		const base = node.type === 'field' && node.repeat !== undefined ? (repeats.get(node.repeat) ?? '') : '';
		const path = base + node.item.path;
		return at === path || at.startsWith(`${path}/`);
	})?.id;
}
