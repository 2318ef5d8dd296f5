import { describe, expect, it } from 'vitest';
import type { Constraints } from '#core/dictionary/types.ts';
import { compileForm } from '../compile/compileForm.ts';
import { element, field, form } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import { errorText } from './errorText.ts';
import { processAnswers } from './processAnswers.ts';

const today = '2026-11-22';

function answered(constraints: Constraints, born: unknown, condition = 'true') {
	const library = libraryOf(
		element('born', 'Ngày sinh', 'date', constraints),
		element('note', 'Ghi chú', 'string')
	);
	const compiled = compileForm(
		form([
			field('born', '/born', 'born'),
			field('note', '/note', 'note', { required: true, visibleWhen: { feel: condition } })
		]),
		library
	);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
	const { data, errors } = processAnswers(compiled.value, { born, note: 'x' }, { today });
	return { data, texts: errors.map((error) => errorText(compiled.value, error, 'vi')) };
}

describe('a date known in part', () => {
	it.each([
		['1960', '1960'],
		['1960--', '1960'],
		['1960-05-', '1960-05'],
		['1960-05-06', '1960-05-06']
	])('takes %s as %s', (born, stored) => {
		const { data, texts } = answered({ precision: 'year' }, born);
		expect(texts).toEqual([]);
		expect(data.born).toBe(stored);
	});

	it.each([
		['day', '1960--', 'Ngày sinh phải có ngày'],
		['day', '1960-05-', 'Ngày sinh phải có ngày'],
		['month', '1960--', 'Ngày sinh phải có tháng'],
		['month', '1960--06', 'Ngày sinh phải có tháng'],
		['year', '1960--06', 'Ngày sinh phải có tháng'],
		['year', '-05-06', 'Ngày sinh phải có năm gồm 4 chữ số'],
		['year', '60', 'Ngày sinh phải có năm gồm 4 chữ số'],
		[
			'year',
			'1960-02-30',
			'Ngày sinh phải là ngày có thật, ví dụ 27 3 2026; nếu không rõ ngày, tháng, chỉ ghi năm'
		],
		['month', '1960-13', 'Ngày sinh phải là ngày có thật, ví dụ 27 3 2026; nếu không rõ ngày, chỉ ghi tháng và năm']
	] as const)('of precision %s says of %s what is missing', (precision, born, text) => {
		expect(answered({ precision }, born).texts).toEqual([text]);
	});

	it.each([
		['past', '2026', true],
		['past', '2026-11', true],
		['past', '2026-12', false],
		['past', '2027', false],
		['future', '2026', true],
		['future', '2026-11', true],
		['future', '2026-10', false],
		['future', '2025', false]
	] as const)('may be %s as long as one of its days is: %s %j', (period, born, passes) => {
		expect(answered({ precision: 'year', period }, born).texts.length === 0).toBe(passes);
	});

	it.each(['full years(born, today()) >= 0', 'date(born) < today()', 'born < today()', 'full days(born, today()) >= 0'])(
		'is null to what needs a day: %s',
		(condition) => {
			expect(answered({ precision: 'year' }, '1960-05-06', condition).data.note).toBe('x');
			expect(answered({ precision: 'year' }, '1960-05', condition).data.note).toBeUndefined();
			expect(answered({ precision: 'year' }, '1960', condition).data.note).toBeUndefined();
		}
	);
});
