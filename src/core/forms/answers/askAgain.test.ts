import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compileForm.ts';
import type { SourceOutcome } from '#core/dictionary/types.ts';
import { field, form, library } from '../testing/fixtures.ts';
import type { Prefill } from '../types.ts';
import { askAgain, settleChange, type Filled } from './askAgain.ts';
import { prefillAnswers } from './prefillAnswers.ts';
import { sourceNotices } from './sourceNotices.ts';
import type { Answers } from './types.ts';

const MORNING = '2026-11-21T02:00:00.000Z';
const NOON = '2026-11-21T05:00:00.000Z';
const from = (name: string, policy: Prefill['policy'], fallback: Prefill['fallback'] = 'ask') => ({
	prefill: { policy, source: 'source:populationDb@1', field: name, fallback } as const
});
const result = compileForm(
	form([
		field('name', '/applicant/fullName', 'fullName', from('fullName', 'locked')),
		field('phone', '/applicant/phone', 'phone', from('phone', 'optional')),
		field('papers', '/papers', 'note', from('papers', 'optional', 'upload')),
		field('note', '/note', 'note')
	]),
	library
);
if (!result.ok) throw new Error('The fixture does not compile');
const compiled = result.value;
const hoa = { fullName: 'Lê Thị Ví Dụ', phone: '0900000001' };

describe('a source that did not answer', () => {
	const down = fetch(hoa, 'timeout', MORNING);

	it('is told with its fields and what takes over', () => {
		expect(sourceNotices(prefill(hoa, 'timeout', MORNING))).toEqual([
			{
				source: 'source:populationDb@1',
				outcome: 'timeout',
				fallback: 'upload',
				placements: ['name', 'phone', 'papers']
			}
		]);
	});

	it('is not told of one that answers, though it lacks a datum', () => {
		expect(sourceNotices(prefill(hoa, 'found', MORNING))).toEqual([]);
	});

	it('fills in what nobody typed when it answers at last', () => {
		const { answers, prefilled, changes } = again({ ...down, answers: { note: 'Ghi' } }, hoa);
		expect(answers).toEqual({ note: 'Ghi', applicant: hoa });
		expect(prefilled.map(({ at }) => at)).toEqual([NOON, NOON]);
		expect(changes).toEqual([]);
	});

	it('offers its value where somebody typed another meanwhile, and loses nothing', () => {
		const typed = { applicant: { fullName: 'Lê Thị Gõ Tay', phone: '0900 000 001' } };
		const filled = again({ ...down, answers: typed }, hoa);
		expect(filled.answers).toEqual(typed);
		expect(filled.changes).toEqual([
			{
				placement: 'name',
				pointer: '/applicant/fullName',
				source: 'source:populationDb@1',
				field: 'fullName',
				now: hoa.fullName
			}
		]);
		expect(settleChange(filled, '/applicant/fullName', 'take')).toMatchObject({
			answers: { applicant: { fullName: hoa.fullName, phone: '0900 000 001' } },
			changes: []
		});
	});
});

describe('a source that says something else than before', () => {
	const first = fetch(hoa, 'found', MORNING);
	const moved = { ...hoa, phone: '0900000099' };

	it('changes nothing by itself: both values are there to choose from', () => {
		const filled = again(first, moved);
		expect(filled.answers).toEqual(first.answers);
		expect(filled.changes).toMatchObject([{ pointer: '/applicant/phone', before: '0900000001', now: '0900000099' }]);
		expect(settleChange(filled, '/applicant/phone', 'keep')).toMatchObject({ answers: first.answers, changes: [] });
	});

	it('waits for the choice however often it is asked, until it says again what stands there', () => {
		const twice = again(again(first, moved), { ...hoa, phone: '0900000100' });
		expect(twice.changes).toMatchObject([{ before: '0900000001', now: '0900000100' }]);
		expect(again(twice, hoa).changes).toEqual([]);
		expect(again(twice, hoa, 'timeout').changes).toEqual(twice.changes);
	});

	it('asks nothing of who had typed the new value', () => {
		expect(again({ ...first, answers: { applicant: { ...moved } } }, moved).changes).toEqual([]);
	});

	it('is taken by its last word while it does not answer', () => {
		const filled = again(first, hoa, 'timeout');
		expect(filled).toEqual(first);
	});

	it.each(['wrong', 'notFound'] as const)('takes back what it had put there when it is %s', (outcome) => {
		const edited: Filled = { ...first, answers: { applicant: { ...hoa, phone: '0912345678' } } };
		const filled = again(edited, hoa, outcome);
		expect(filled).toEqual({ answers: { applicant: { phone: '0912345678' } }, prefilled: [], changes: [] });
	});

	it('leaves what is chosen of nothing as it is', () => {
		expect(settleChange(first, '/applicant/phone', 'take')).toBe(first);
	});
});

// helpers

type Person = Readonly<Record<string, string>>;

function prefill(record: Person, outcome: SourceOutcome, at: string) {
	const records = { populationDb: { applicant: record } };
	return prefillAnswers(compiled, { records, outcomes: { populationDb: outcome } }, at);
}

function fetch(record: Person, outcome: SourceOutcome, at: string): Filled {
	const { answers, prefilled } = prefill(record, outcome, at);
	return { answers: answers satisfies Answers, prefilled, changes: [] };
}

function again(held: Filled, record: Person, outcome: SourceOutcome = 'found'): Filled {
	return askAgain(compiled, held, prefill(record, outcome, NOON));
}
