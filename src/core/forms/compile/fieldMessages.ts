import { numberText, valueText } from '#core/dictionary/valueText.ts';
import type { Constraints } from '#core/dictionary/types.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import { inSentence } from './inSentence.ts';
import type { ResolvedField } from './resolveField.ts';
import type { Messages } from './types.ts';
import wording from './wording.json' with { type: 'json' };

type Table = Readonly<Record<string, Required<Text>>>;
type Params = Readonly<Record<string, string>>;

/** Wordings that stand in for another keyword's. */
const VARIANTS = ['range', 'pattern.example', 'pattern.plain', 'pattern.monthKnown', 'pattern.yearKnown'];

const TABLES: Readonly<Record<string, Table>> = wording;

/**
 * What a citizen reads when a value is not as it should be, by keyword: each says what to do and names the field.
 * Entries whose limits the field does not have are left out.
 */
export function fieldMessages(field: ResolvedField, locale: Locale): Messages {
	const table: Record<string, Required<Text>> = {
		...TABLES.any,
		...TABLES[field.dataType],
		...TABLES[field.control]
	};
	const { ownConstraints: own, element } = field;
	const bounded = own?.minimum !== undefined && own.maximum !== undefined;
	if (bounded && table.range) Object.assign(table, { minimum: table.range, maximum: table.range });
	const pattern = patternWording(own, element?.example !== undefined, table);
	if (pattern) table.pattern = pattern;
	const used = Object.entries(table).filter(([key]) => !VARIANTS.includes(key) && isHeard(key, field));
	return filled(Object.fromEntries(used), paramsOf(field, locale), locale);
}

export function repeatMessages(title: Text, rowTitle: Text, limits: { min: number; max: number }, locale: Locale): Messages {
	const label = textIn(title, locale);
	const params = {
		label: inSentence(label),
		Label: label,
		rowTitle: inSentence(textIn(rowTitle, locale)),
		min: String(limits.min),
		max: String(limits.max)
	};
	return filled(TABLES.repeat ?? {}, params, locale);
}

// helpers

/** What is said about a source's value is only heard at fields that have a source, as their policy has it. */
function isHeard(keyword: string, { node, element }: ResolvedField): boolean {
	const { policy = 'none' } = node.item.prefill ?? {};
	switch (keyword) {
		case 'stale':
			return policy !== 'none';
		case 'locked':
			return policy === 'locked' || (policy === 'optional' && element?.overwrite === 'never');
		case 'reason':
			return policy === 'optional' && element?.overwrite === 'withReason';
		default:
			return true;
	}
}

function patternWording(own: Constraints | undefined, example: boolean, table: Table): Required<Text> | undefined {
	if (own?.pattern !== undefined) return example ? table['pattern.example'] : table.pattern;
	const { precision = 'day' } = own ?? {};
	return table[`pattern.${precision}Known`] ?? table['pattern.plain'] ?? table.pattern;
}

function paramsOf({ label, constraints, element, dataType }: ResolvedField, locale: Locale): Params {
	const text = textIn(label, locale);
	const number = (value: number) => valueText(value, { dataType, constraints }, locale);
	return {
		label: inSentence(text),
		Label: text,
		...(element?.example !== undefined && {
			example: valueText(element.example, { dataType, constraints }, locale)
		}),
		...entry('minLength', constraints.minLength, String),
		...entry('maxLength', constraints.maxLength, (length) => numberText(length, locale)),
		...entry('minimum', constraints.minimum, number),
		...entry('maximum', constraints.maximum, number),
		...entry('scale', constraints.scale, String),
		...entry('maxCount', constraints.maxCount, String),
		...entry('maxMegabytes', constraints.maxBytes, (bytes) => megabytes(bytes, locale)),
		...entry('fileTypes', constraints.mediaTypes, fileTypes)
	};
}

function entry<T>(name: string, value: T | undefined, print: (value: T) => string): Params {
	return value === undefined ? {} : { [name]: print(value) };
}

function megabytes(bytes: number, locale: Locale): string {
	return numberText(Math.round((bytes / (1024 * 1024)) * 10) / 10, locale);
}

/** "PDF, JPEG, PNG": the names people know, from the media types. */
function fileTypes(mediaTypes: NonNullable<Constraints['mediaTypes']>): string {
	return mediaTypes.map((type) => (type.split('/')[1] ?? type).replace(/^.*[.-]/, '').toUpperCase()).join(', ');
}

function filled(table: Table, params: Params, locale: Locale): Messages {
	const texts = Object.entries(table).flatMap(([keyword, text]) => {
		const filled = text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
		return /\{\w+\}/.test(filled) ? [] : [[keyword, filled]];
	});
	return Object.fromEntries(texts) as Messages;
}
