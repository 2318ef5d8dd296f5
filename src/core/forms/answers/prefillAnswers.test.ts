import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compileForm.ts';
import { field, form, library } from '../testing/fixtures.ts';
import type { Prefill } from '../types.ts';
import { prefillAnswers } from './prefillAnswers.ts';

const at = '2026-11-21T02:38:00.000Z';
const from = (name: string, more: Partial<Prefill> = {}): { prefill: Prefill } => ({
	prefill: { policy: 'locked', source: 'source:populationDb@1', field: name, fallback: 'ask', ...more }
});
const result = compileForm(
	form([
		field('name', '/applicant/fullName', 'fullName', { role: 'applicant', ...from('fullName') }),
		field('phone', '/applicant/phone', 'phone', { role: 'applicant', ...from('phone', { policy: 'optional' }) }),
		field('motherName', '/mother/fullName', 'fullName', { role: 'mother', ...from('fullName') }),
		field('spouse', '/spouse', 'fullName', from('fullName', { subject: 'spouse', fallback: 'upload' })),
		field('never', '/never', 'fullName', { role: 'applicant', ...from('fullName', { policy: 'none' }) })
	]),
	library
);
if (!result.ok) throw new Error('The fixture does not compile');
const compiled = result.value;
const records = {
	populationDb: {
		applicant: { fullName: 'Bùi Văn Đức'.normalize('NFD'), phone: '0901 234 567' },
		mother: { fullName: 'Lê Thị Hoa' }
	}
};

describe('prefillAnswers', () => {
	it('takes each field from its subject, normalised, and says from where, when and whether it is locked', () => {
		const { answers, prefilled } = prefillAnswers(compiled, { records }, at);
		expect(answers).toEqual({
			applicant: { fullName: 'Bùi Văn Đức', phone: '0901234567' },
			mother: { fullName: 'Lê Thị Hoa' }
		});
		expect(prefilled[0]).toEqual({
			placement: 'name',
			pointer: '/applicant/fullName',
			source: 'source:populationDb@1',
			field: 'fullName',
			at,
			locked: true,
			value: 'Bùi Văn Đức'
		});
		expect(prefilled.map(({ placement, locked }) => [placement, locked])).toEqual([
			['name', true],
			['phone', false],
			['motherName', true]
		]);
	});

	it('lists what the source did not answer, with its fallback', () => {
		const { unanswered, outcomes } = prefillAnswers(compiled, { records }, at);
		expect(unanswered).toEqual([
			{ placement: 'spouse', source: 'source:populationDb@1', outcome: 'notFound', fallback: 'upload' }
		]);
		expect(outcomes).toEqual({ populationDb: 'found' });
	});

	it.each(['notFound', 'wrong', 'timeout'] as const)('takes nothing from a source that is %s', (outcome) => {
		const { answers, prefilled, unanswered, outcomes } = prefillAnswers(
			compiled,
			{ records, outcomes: { populationDb: outcome } },
			at
		);
		expect([answers, prefilled]).toEqual([{}, []]);
		expect(unanswered.map(({ outcome }) => outcome)).toEqual(Array(4).fill(outcome));
		expect(outcomes).toEqual({ populationDb: outcome });
	});

	it('takes what a partial answer has', () => {
		const { prefilled, unanswered } = prefillAnswers(
			compiled,
			{ records: { populationDb: { applicant: { phone: '0901234567' } } }, outcomes: { populationDb: 'partial' } },
			at
		);
		expect(prefilled.map(({ placement }) => placement)).toEqual(['phone']);
		expect(unanswered.map(({ placement }) => placement)).toEqual(['name', 'motherName', 'spouse']);
	});

	it('leaves an answer that was given, unless the field is locked to its source', () => {
		const given = { applicant: { fullName: 'Khác', phone: '0999999999' } };
		const { answers } = prefillAnswers(compiled, { records, answers: given }, at);
		expect(answers).toMatchObject({ applicant: { fullName: 'Bùi Văn Đức', phone: '0999999999' } });
	});

	it('reads own properties of records only', () => {
		const hostile = JSON.parse('{"populationDb": {"__proto__": {"applicant": {"fullName": "x"}}}}') as typeof records;
		expect(prefillAnswers(compiled, { records: hostile }, at).prefilled).toEqual([]);
	});
});
