import { entriesOn } from '#core/dictionary/codeEntries.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { valueErrors } from '../answers/valueErrors.ts';
import type { CompiledForm, CompiledPlacement } from '../compile/types.ts';

/** A value the field takes on `today`, always the same; undefined when none is at hand. */
export function sampleAnswer(compiled: CompiledForm, placement: CompiledPlacement, today: LocalDate): unknown {
	return candidates(compiled, placement, today).find(
		(value) => fits(placement, value) && valueErrors(compiled, placement, value, today).length === 0
	);
}

// helpers

/** Values people give, the element's own example first. */
function candidates(
	compiled: CompiledForm,
	{ dataType, constraints, control, example, codeList, parentList }: CompiledPlacement,
	today: LocalDate
): readonly unknown[] {
	const entries = (ref = '') => entriesOn(compiled.codeLists[ref] ?? [], today);
	const examples = example === undefined ? [] : [example];
	const { minimum = 0, maximum = minimum } = constraints;
	switch (dataType) {
		case 'integer':
		case 'money':
			return [...examples, minimum, maximum, 0, 1];
		case 'decimal':
			return [...examples, minimum, maximum, 0.5, 1];
		case 'date':
			return [...examples, today, '1990-05-19'];
		case 'yearMonth':
			return [...examples, today.slice(0, 7), '1990-05'];
		case 'boolean':
			return [control !== 'yesNo'];
		case 'code':
			return entries(codeList).map(({ code }) => code);
		case 'codes':
			return entries(codeList).map(({ code }) => [code]);
		case 'personId':
			return [...examples, '001199000001'];
		case 'phone':
			return [...examples, '0901234567'];
		case 'email':
			return [...examples, 'an@example.vn'];
		case 'taxCode':
			return [...examples, '0101234567'];
		case 'address': {
			const provinces = new Set(entries(parentList).map(({ code }) => code));
			return entries(codeList)
				.filter(({ parent = '' }) => provinces.has(parent))
				.map(({ code, parent }) => ({ province: parent, commune: code, line: 'Số 1' }));
		}
		case 'attachment':
			return (constraints.mediaTypes ?? []).map((mediaType) => [
				{ name: 'tep.pdf', mediaType, size: 1, digest: `sha256:${'0'.repeat(64)}` }
			]);
		case 'string':
		case 'text':
			return [...examples, 'Nguyễn Văn An', 'AB', '01', '001199000001', '12345678', '2026'];
	}
}

function fits({ constraints: { pattern, minLength = 0, maxLength = Infinity } }: CompiledPlacement, value: unknown): boolean {
	if (typeof value !== 'string') return value !== undefined;
	const matches = pattern === undefined || new RegExp(pattern, 'u').test(value);
	return matches && value.length >= minLength && value.length <= maxLength;
}
