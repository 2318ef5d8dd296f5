import type { Expression } from '#core/expressions/types.ts';
import { repeatAt } from '../compile/parseConditions.ts';
import { formNodes } from '../formNodes.ts';
import type { Assertion, FormDocument, FormItem } from '../types.ts';
import { changed, mapContainers } from './tree.ts';

/** Whose an expression is, and the repeat in whose row it is read. */
export interface ExpressionPlace {
	readonly id: string;
	readonly use: ExpressionUse;
	readonly repeat?: string;
}

export type ExpressionUse = 'visibleWhen' | 'requiredWhen' | 'calculation' | 'test';

/** The form with each expression replaced by what `change` makes of it; undefined takes a condition away. */
export function mapExpressions(
	form: FormDocument,
	change: (expression: Expression, place: ExpressionPlace) => Expression | undefined
): FormDocument {
	const nodes = formNodes(form);
	const next = (place: ExpressionPlace, expression: Expression | undefined) => expression && change(expression, place);
	const items = mapContainers(form, (container, children) =>
		children.map((item) => {
			const repeat = 'columns' in container ? { repeat: container.id } : {};
			const at = (use: ExpressionUse): ExpressionPlace => ({ id: item.id, use, ...repeat });
			return replaced(item, {
				visibleWhen: next(at('visibleWhen'), item.visibleWhen),
				...(item.type === 'field' && {
					requiredWhen: next(at('requiredWhen'), item.requiredWhen),
					calculation: next(at('calculation'), item.calculation)
				})
			});
		})
	);
	const pages = items.pages.map((page) =>
		page.visibleWhen
			? changed(page, { visibleWhen: next({ id: page.id, use: 'visibleWhen' }, page.visibleWhen) })
			: page
	);
	const assertions = form.assertions?.map((assertion): Assertion => {
		const repeat = repeatAt(nodes, assertion.at);
		const place = { id: assertion.id, use: 'test' as const, ...(repeat !== undefined && { repeat }) };
		return { ...assertion, test: change(assertion.test, place) ?? assertion.test };
	});
	return { ...items, pages, ...(assertions && { assertions }) };
}

// helpers

/** Only what has a condition is copied. */
function replaced(item: FormItem, changes: Readonly<Record<string, Expression | undefined>>): FormItem {
	const has = Object.entries(changes).filter(([use]) => use in item);
	return has.length > 0 ? changed(item, Object.fromEntries(has)) : item;
}
