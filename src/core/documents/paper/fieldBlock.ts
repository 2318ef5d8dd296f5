import { valueText } from '#core/dictionary/valueText.ts';
import type { CodeEntry } from '#core/dictionary/types.ts';
import type { CompiledForm, CompiledPlacement } from '#core/forms/compile/types.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { Choice, DocumentBlock, FieldValue } from '../model/types.ts';
import { words } from '../words.ts';

/** Choices that are printed with boxes to tick at most; of longer lists the answer is written. */
const MAX_BOXES = 8;

/** One question on paper: its label with the answer, or with room to write or boxes to tick. */
export function fieldBlock(
	compiled: CompiledForm,
	placement: CompiledPlacement,
	value: unknown,
	locale: Locale
): DocumentBlock {
	const label = textIn(placement.label, locale);
	// One box beside its own label: "☒ Đăng ký thuế ở địa chỉ khác".
	if (placement.control === 'tick') {
		return { type: 'choices', label: '', options: [{ label, ticked: value === true }] };
	}
	const options = optionsOf(compiled, placement, value, locale);
	if (options) return { type: 'choices', label, options };
	const text = answerText(compiled, placement, value, locale);
	return { type: 'field', label, value: text === '' ? blankOf(placement, locale) : { text } };
}

/** An answer as paper has it; the empty string when there is none. */
export function answerText(
	compiled: CompiledForm,
	placement: CompiledPlacement,
	value: unknown,
	locale: Locale
): string {
	const lists = [placement.codeList, placement.parentList].flatMap((ref) =>
		ref === undefined ? [] : [compiled.codeLists[ref] ?? []]
	);
	return valueText(
		value,
		{
			dataType: placement.dataType,
			constraints: placement.constraints,
			entry: (code) => entryOf(lists, code)
		},
		locale
	);
}

// helpers

function entryOf(lists: readonly (readonly CodeEntry[])[], code: string): CodeEntry | undefined {
	for (const entries of lists) {
		const entry = entries.find((candidate) => candidate.code === code);
		if (entry) return entry;
	}
	return undefined;
}

function optionsOf(
	compiled: CompiledForm,
	{ codeList, dataType }: CompiledPlacement,
	value: unknown,
	locale: Locale
): readonly Choice[] | undefined {
	if (dataType === 'boolean') {
		return [
			{ label: words('yes', locale), ticked: value === true },
			{ label: words('no', locale), ticked: value === false }
		];
	}
	const entries = codeList === undefined ? [] : (compiled.codeLists[codeList] ?? []);
	if (dataType !== 'code' && dataType !== 'codes') return undefined;
	if (entries.length === 0 || entries.length > MAX_BOXES) return undefined;
	const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
	return entries.map(({ code, label }) => ({ label: textIn(label, locale), ticked: chosen.includes(code) }));
}

function blankOf({ dataType, constraints }: CompiledPlacement, locale: Locale): FieldValue {
	switch (dataType) {
		case 'date':
			return { blank: 'date', parts: [words('day', locale), words('month', locale), words('year', locale)] };
		case 'yearMonth':
			return { blank: 'date', parts: [words('month', locale), words('year', locale)] };
		case 'text':
			return { blank: 'line', lines: 3 };
		case 'address':
			return { blank: 'line', lines: 2 };
		case 'money':
			return { blank: 'line', lines: 1, unit: locale === 'vi' ? 'đồng' : 'VND' };
		default:
			return {
				blank: 'line',
				lines: (constraints.maxLength ?? 0) > 500 ? 2 : 1,
				...(constraints.unit !== undefined && { unit: constraints.unit })
			};
	}
}
