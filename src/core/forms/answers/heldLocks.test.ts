import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compileForm.ts';
import { element, field, form } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import type { Prefill } from '../types.ts';
import { heldLocks } from './heldLocks.ts';
import { prefillAnswers } from './prefillAnswers.ts';
import { processAnswers } from './processAnswers.ts';

const TODAY = '2026-11-21';
const from = (name: string, policy: Prefill['policy'] = 'locked') => ({
	prefill: { policy, source: 'source:db@1', field: name, fallback: 'ask' } as const
});
const compiled = compileForm(
	{
		...form([
			field('shown', '/shown', 'flag'),
			field('birth', '/birth', 'birth', from('birth')),
			field('issued', '/issued', 'birth', from('issued')),
			field('phone', '/phone', 'phone', from('phone', 'optional')),
			field('name', '/person/name', 'name', { ...from('name'), visibleWhen: { feel: 'shown = true' } }),
			field('child', '/child', 'birth')
		]),
		assertions: [
			{ id: 'order', test: { feel: 'issued >= birth' }, at: '/issued', message: { vi: 'Ngày cấp', en: 'Issued' } },
			{ id: 'younger', test: { feel: 'child > birth' }, at: '/birth', message: { vi: 'Ngày sinh', en: 'Birth' } }
		]
	},
	libraryOf(
		element('flag', 'Có', 'boolean'),
		element('birth', 'Ngày sinh', 'date', { period: 'past' }),
		element('phone', 'Điện thoại', 'phone'),
		element('name', 'Họ tên', 'string', { maxLength: 20 })
	)
);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const compiledForm = compiled.value;

describe('heldLocks', () => {
	it('holds what the sources said, hidden or not; optional values are never held', () => {
		expect(held({ birth: '2000-01-02', issued: '2020-01-01', phone: '0900000001', name: 'An' })).toEqual([
			'birth',
			'issued',
			'name'
		]);
	});

	it.each([
		['a day that does not exist', { birth: '2000-02-31' }],
		['a day to come', { birth: '2027-01-01' }],
		['a name too long', { name: 'x'.repeat(21) }],
		['a number for a name', { name: 5 }],
		['two values that cannot both be true', { birth: '2020-01-02', issued: '2020-01-01' }]
	])('does not hold %s', (_, record) => {
		expect(held(record)).not.toContain(Object.keys(record).at(-1));
	});
});

describe('an answer in the place of a locked one', () => {
	const record = { birth: '2000-01-02', name: 'An' };

	it('is refused with its place and a text', () => {
		expect(errors({ birth: '2001-01-02' }, record)).toEqual(['/birth locked']);
		expect(compiledForm.messages.vi['birth.error.locked']).toMatch(/^Ngày sinh phải giữ nguyên/);
		expect(compiledForm.messages.en['birth.error.locked']).toMatch(/must stay/);
		expect(compiledForm.messages.vi['child.error.locked']).toBeUndefined();
	});

	it('is nothing while its question is hidden', () => {
		expect(errors({ person: { name: 'Bình' } }, record)).toEqual([]);
		expect(errors({ shown: true, person: { name: 'Bình' } }, record)).toEqual(['/person/name locked']);
	});

	it('does not become right because other answers break a rule about it', () => {
		expect(errors({ child: '1990-01-01', birth: '1980-01-01' }, record)).toEqual(['/birth locked']);
	});

	it('is what the source said, whatever else was handed in', () => {
		const anyAnswers = fc.record(
			{
				birth: fc.oneof(fc.constant('2000-01-02'), fc.string(), fc.integer(), fc.constant(null)),
				person: fc.oneof(fc.string(), fc.array(fc.string()), fc.record({ name: fc.string() })),
				shown: fc.boolean(),
				child: fc.string()
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const { data, relevant, errors } = processAnswers(compiledForm, answers, context(record));
				const places = errors.map(({ at }) => at);
				if (!places.includes('/birth')) expect(data.birth).toBe(record.birth);
				if (relevant.name && !places.some((at) => at.startsWith('/person'))) {
					expect(data.person).toEqual({ name: record.name });
				}
			})
		);
	});
});

// helpers

function context(record: Readonly<Record<string, unknown>>) {
	const records = { db: { applicant: record } };
	return { today: TODAY, prefilled: prefillAnswers(compiledForm, { records }, `${TODAY}T02:00:00.000Z`).prefilled };
}

function held(record: Readonly<Record<string, unknown>>): string[] {
	return heldLocks(compiledForm, context(record)).map(({ placement }) => placement);
}

function errors(answers: unknown, record: Readonly<Record<string, unknown>>): string[] {
	return processAnswers(compiledForm, answers, context(record)).errors.map(({ at, keyword }) => `${at} ${keyword}`);
}
