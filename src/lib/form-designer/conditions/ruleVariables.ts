import type { Library } from '#core/catalogue/types.ts';
import type { Constraints, DataType } from '#core/dictionary/types.ts';
import { fieldNodes, formNodes, type FieldNode, type FormDocument } from '#core/forms/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { Variable, VariableType } from '#lib/conditions/variable.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { definitionOf, placementLabel } from '../fieldDefinition.ts';

/** Longer lists are not offered value by value: their codes are typed. */
const MAX_CODES = 400;

/**
 * What a rule may read: every field outside tables and the tables themselves; in `row` (id of a repeat) its columns as
 * well, by their names in the row. The columns of other tables are known by their whole path, for reading all rows.
 */
export function ruleVariables(
	form: FormDocument,
	library: Library,
	locale: Locale,
	row?: string
): readonly Variable[] {
	const titles = new Map(form.pages.map(({ id, title }) => [id, textIn(title, locale)]));
	const repeats = formNodes(form).filter((node) => node.type === 'repeat');
	const variable = (node: FieldNode, path: string, group: string): Variable => {
		const definition = definitionOf(node.item, library);
		return {
			path,
			label: placementLabel(node.item, library, locale),
			group,
			...typeOf(definition?.dataType ?? 'string', definition?.constraints ?? {}, library, locale),
			optional: node.item.required !== true
		};
	};
	const columns = fieldNodes(form).flatMap((node): readonly Variable[] => {
		const holder = repeats.find(({ id }) => id === node.repeat);
		if (!holder) return [];
		const group = textIn(holder.item.title, locale);
		const own = node.repeat === row ? [variable(node, dotted(node.item.path), group)] : [];
		const whole = variable(node, dotted(holder.item.path + node.item.path), group);
		return [...own, { ...whole, type: 'list' }];
	});
	const single = fieldNodes(form)
		.filter(({ repeat }) => repeat === undefined)
		.flatMap((node) =>
			withParts(variable(node, dotted(node.item.path), titles.get(node.page) ?? ''), node, library)
		);
	const lists = repeats.map(({ item, page }): Variable => ({
		path: dotted(item.path),
		label: textIn(item.title, locale),
		group: titles.get(page) ?? '',
		type: 'list',
		optional: true
	}));
	return [
		...columns.filter(({ type }) => type !== 'list'),
		...single,
		...lists,
		...columns.filter(({ type }) => type === 'list')
	];
}

// helpers

const TYPES: Readonly<Partial<Record<DataType, VariableType>>> = {
	boolean: 'boolean',
	date: 'date',
	codes: 'list',
	address: 'other',
	attachment: 'other'
};

function typeOf(
	dataType: DataType,
	limits: Constraints,
	library: Library,
	locale: Locale
): Pick<Variable, 'type'> & Partial<Variable> {
	switch (dataType) {
		case 'code': {
			const entries =
				limits.codeList === undefined ? undefined : library.get('codelist', limits.codeList)?.entries;
			const codes = entries?.map(({ code, label }) => ({ value: code, label: textIn(label, locale) }));
			return { type: 'code', ...(codes && codes.length <= MAX_CODES ? { codes } : {}) };
		}
		case 'integer':
		case 'money':
		case 'decimal': {
			const { unit, minimum, maximum } = limits;
			const measure = dataType === 'money' ? 'đ' : unit;
			return {
				type: 'number',
				integer: dataType !== 'decimal',
				...(measure === undefined ? {} : { unit: measure }),
				...(minimum === undefined ? {} : { minimum }),
				...(maximum === undefined ? {} : { maximum })
			};
		}
		default:
			return { type: TYPES[dataType] ?? 'string' };
	}
}

/** An address is also known by its parts. */
function withParts(own: Variable, { item }: FieldNode, library: Library): readonly Variable[] {
	if (definitionOf(item, library)?.dataType !== 'address') return [own];
	const parts = {
		province: m.conditions_province(),
		commune: m.conditions_commune(),
		line: m.conditions_line()
	};
	return [
		own,
		...Object.entries(parts).map(([part, label]): Variable => ({
			...own,
			path: `${own.path}.${part}`,
			label: `${own.label} – ${label}`,
			type: part === 'line' ? 'string' : 'code',
			optional: true
		}))
	];
}

function dotted(pointer: string): string {
	return pointer.slice(1).replaceAll('/', '.');
}
