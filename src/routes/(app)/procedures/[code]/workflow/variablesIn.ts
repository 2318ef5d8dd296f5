import { fieldDomains } from '#core/forms/fieldDomains.ts';
import type { Library } from '#core/catalogue/types.ts';
import type { Constraints, DataType } from '#core/dictionary/types.ts';
import type { Domain } from '#core/expressions/index.ts';
import { fieldNodes, formNodes, type FieldNode, type FormDocument } from '#core/forms/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { Variable, VariableType } from '#lib/conditions/variable.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Option } from '#lib/ui/options.ts';

/** Lists longer than this are not sent along: their values are typed. */
const MAX_CODES = 400;

/**
 * What a condition can read of a form, with types, in form order: fields, the parts of an address, and lists. `page` is
 * where the form is edited. One code list is one array, however many fields use it, so that it is sent once.
 */
export function variablesIn(
	library: Library,
	locale: Locale
): (form: FormDocument, page: string) => readonly Variable[] {
	const lists = new Map<Ref, readonly Option[] | undefined>();

	return (form, page) => {
		const domains = fieldDomains(form, library);
		const titles = new Map(form.pages.map(({ id, title }) => [id, textIn(title, locale)]));
		const single = fieldNodes(form)
			.filter(({ repeat }) => repeat === undefined)
			.flatMap((node) => fieldVariables(node, domains, titles.get(node.page) ?? '', page));
		const repeats = formNodes(form).flatMap((node): Variable[] =>
			node.type === 'repeat'
				? [
						{
							path: dotted(node.item.path),
							label: textIn(node.item.title, locale),
							group: titles.get(node.page) ?? '',
							type: 'list',
							optional: true,
							href: `${page}?select=${encodeURIComponent(node.id)}`
						}
					]
				: []
		);
		return [...single, ...repeats];
	};

	function fieldVariables(
		{ item, id }: FieldNode,
		domains: Readonly<Record<string, Domain>>,
		group: string,
		page: string
	): readonly Variable[] {
		const definition = (item.element && library.get('element', item.element)) || item.local;
		const text = item.label ?? definition?.label;
		const label = text ? textIn(text, locale) : id;
		const path = dotted(item.path);
		const own: Variable = {
			path,
			label,
			group,
			...typeOf(definition?.dataType ?? 'string', definition?.constraints ?? {}),
			optional: domains[path]?.optional ?? true,
			href: `${page}?select=${encodeURIComponent(id)}`
		};
		if (definition?.dataType !== 'address') return [own];
		return [own, ...ADDRESS_PARTS.map((part) => addressPart(own, part))];
	}

	function typeOf(dataType: DataType, limits: Constraints): Pick<Variable, 'type'> & Partial<Variable> {
		switch (dataType) {
			case 'code': {
				const codes = limits.codeList === undefined ? undefined : codesOf(limits.codeList);
				return { type: 'code', ...(codes ? { codes } : {}) };
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

	function codesOf(ref: Ref): readonly Option[] | undefined {
		if (!lists.has(ref)) {
			const entries = library.get('codelist', ref)?.entries;
			const codes = entries?.map(({ code, label }) => ({ value: code, label: textIn(label, locale) }));
			lists.set(ref, codes && codes.length <= MAX_CODES ? codes : undefined);
		}
		return lists.get(ref);
	}
}

// helpers

const TYPES: Readonly<Partial<Record<DataType, VariableType>>> = {
	boolean: 'boolean',
	date: 'date',
	codes: 'list',
	address: 'other',
	attachment: 'other'
};

const ADDRESS_PARTS = ['province', 'commune', 'line'] as const;

function addressPart(address: Variable, part: (typeof ADDRESS_PARTS)[number]): Variable {
	const label = { province: m.conditions_province, commune: m.conditions_commune, line: m.conditions_line }[
		part
	]();
	return {
		...address,
		path: `${address.path}.${part}`,
		label: `${address.label} – ${label}`,
		type: part === 'line' ? 'string' : 'code',
		optional: true
	};
}

function dotted(pointer: string): string {
	return pointer.slice(1).replaceAll('/', '.');
}
