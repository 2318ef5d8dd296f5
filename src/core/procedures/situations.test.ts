import { describe, expect, test } from 'vitest';
import { scopeOf } from '#core/expressions/index.ts';
import { caseOf } from './caseOf.ts';
import { componentsOf } from './componentsOf.ts';
import { deadlineOf } from './deadlineOf.ts';
import { feesOf } from './feesOf.ts';
import { PROCEDURE } from './testing/procedure.ts';
import type { Deadline, Fee } from './types.ts';

const today = '2026-11-21';
const late = scopeOf({ form: { late: true } }, today);
const usual = scopeOf({ form: {} }, today);
const [deadline] = PROCEDURE.deadlines as [Deadline];
const [fee] = PROCEDURE.fees as [Fee];

describe('caseOf', () => {
	test('the first case whose condition holds applies', () => {
		expect(caseOf(PROCEDURE, late)?.id).toBe('late');
	});

	test('an unanswered condition does not hold, the ordinary case does', () => {
		expect(caseOf(PROCEDURE, usual)?.id).toBe('usual');
	});

	test('a condition that cannot be read never holds', () => {
		const cases = [{ id: 'bad', name: { vi: 'x' }, when: { feel: 'khi nộp muộn' } }];
		expect(caseOf({ ...PROCEDURE, cases }, late)).toBeUndefined();
	});
});

describe('deadlineOf', () => {
	const received = (receivedAt: string, change: Partial<typeof PROCEDURE> = {}) =>
		deadlineOf({ ...PROCEDURE, ...change }, { case: 'late', channel: 'online', receivedAt })?.id;

	test('a deadline of the case outweighs the general one, in any order', () => {
		expect(received('2026-11-20T03:00:00Z')).toBe('late');
		expect(received('2026-11-20T03:00:00Z', { deadlines: [...PROCEDURE.deadlines].reverse() })).toBe('late');
	});

	test('validity is judged on the local day of receipt', () => {
		const deadlines = [
			{ ...deadline, id: 'old', validTo: '2026-06-30' },
			{ ...deadline, id: 'new', validFrom: '2026-07-01' }
		];
		expect(received('2026-06-30T16:59:00Z', { deadlines })).toBe('old');
		expect(received('2026-06-30T17:00:00Z', { deadlines })).toBe('new');
	});
});

describe('feesOf', () => {
	const owed = (change: Partial<Fee>, scope = usual) =>
		feesOf({ ...PROCEDURE, fees: [{ ...fee, ...change }] }, { channel: 'online', scope }).map(
			({ amount, status }) => [amount, status]
		);

	test('known, free and unknown are three things', () => {
		expect(owed({})).toEqual([[8000, 'known']]);
		expect(owed({ status: 'free' })).toEqual([[0, 'free']]);
		expect(owed({ status: 'unknown' })).toEqual([[null, 'unknown']]);
	});

	test('an exemption that holds makes even an unknown fee 0', () => {
		const exemptWhen = { feel: 'form.late = true' };
		expect(owed({ status: 'unknown', exemptWhen }, late)).toEqual([[0, 'exempt']]);
		expect(owed({ exemptWhen }, usual)).toEqual([[8000, 'known']]);
	});

	test('a fee of another channel is not owed', () => {
		expect(owed({ channels: ['counter'] })).toEqual([]);
	});
});

test('componentsOf leaves out other cases, unmet conditions and notes', () => {
	const [form, paper] = PROCEDURE.components;
	const components = [
		form!,
		paper!,
		{ ...form!, id: 'note', kind: 'note' as const },
		{ ...form!, id: 'if', when: { feel: 'form.late' } }
	];
	const ids = (id: string, scope = usual) =>
		componentsOf({ ...PROCEDURE, components }, { case: id, channel: 'online', scope }).map(
			(component) => component.id
		);
	expect(ids('usual')).toEqual(['form']);
	expect(ids('late', late)).toEqual(['form', 'paper', 'if']);
});
