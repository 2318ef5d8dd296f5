import { describe, expect, test } from 'vitest';
import { localInstant } from '#core/calendar/index.ts';
import { checkScenario } from '#core/scenarios/index.ts';
import { samplePackage as pkg, usualScenario } from '#core/scenarios/testing/samplePackage.ts';
import { PlaySession } from './PlaySession.svelte.ts';
import type { Setup } from './types.ts';

const FRIDAY: Setup = { receivedAt: localInstant('2026-11-20', '09:00'), channel: 'online', sources: {} };
const HOA: Setup = { ...FRIDAY, persona: 'persona:hoa@1' };

describe('filling in', () => {
	test('the sources have answered before the citizen begins', () => {
		const session = new PlaySession(pkg, HOA);
		expect(session.phase).toBe('filling');
		expect(session.form?.answers).toEqual({ applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0900000001' } });
		expect(session.form?.prefilled).toHaveLength(2);
	});

	test('wrong answers are shown and nothing begins', () => {
		const session = new PlaySession(pkg, HOA);
		session.submit();
		expect(session.phase).toBe('filling');
		expect(session.errors).toMatchObject([{ at: '/kind', keyword: 'required' }]);
	});

	test('another persona takes the first one’s data along, but not what was typed', () => {
		const session = new PlaySession(pkg, HOA);
		session.type({ ...session.form?.answers, kind: 'new' });
		session.change({ persona: '' });
		expect(session.form?.answers).toEqual({ kind: 'new' });
		expect(session.form?.prefilled).toEqual([]);
	});

	test('time that passes before submission moves the receipt', () => {
		const session = new PlaySession(pkg, HOA);
		session.passTime('workingDay');
		expect(session.now).toBe(localInstant('2026-11-23', '09:00'));
		session.passTime('hour');
		expect(session.setup.receivedAt).toBe(localInstant('2026-11-23', '10:00'));
	});
});

describe('running', () => {
	test('the task at hand says who, until when and what can come of it', () => {
		const session = submitted();
		expect(session.phase).toBe('running');
		expect(session.task).toMatchObject({
			node: 'intake',
			role: 'oneStopOfficer',
			due: localInstant('2026-11-20', '11:00'),
			minutesLeft: 120,
			outcomes: [{ code: 'complete' }, { code: 'incomplete' }, { code: 'refused' }]
		});
		session.passTime('workingDay');
		expect(session.task?.minutesLeft).toBe(-360);
	});

	test('an officer’s answers go with the outcome', () => {
		const session = submitted();
		session.complete('complete');
		expect(session.form).toMatchObject({ alias: 'main', editable: ['opinion'] });
		session.type({ ...session.form?.answers, opinion: 'Đủ điều kiện' });
		session.complete();
		expect(session.play?.answers.main).toMatchObject({ opinion: 'Đủ điều kiện' });
	});

	test('a refused move leaves everything and says why', () => {
		const session = submitted();
		const before = session.play;
		session.complete('lost');
		expect(session.problem?.code).toBe('workflow/unknown-outcome');
		expect(session.play).toBe(before);
	});

	test('the usual way leads to the result', () => {
		const session = submitted();
		for (let step = 0; step < 3; step += 1) session.forward();
		expect(session.phase).toBe('ended');
		expect(session.play?.result).toBe('R1');
		expect(session.task).toBeUndefined();
	});

	test('waiting until due lets the timer fire', () => {
		const session = submitted();
		session.complete('incomplete');
		session.passUntilDue();
		expect(session.phase).toBe('running');
		for (let day = 0; day < 6; day += 1) session.passTime('workingDay');
		expect(session.phase).toBe('ended');
		expect(session.play?.result).toBeNull();
	});
});

describe('what sources say', () => {
	const down = () => {
		const session = new PlaySession(pkg, HOA);
		session.setSource('populationDb', 'timeout');
		return session;
	};

	test('is missed when one is down, and the form says so', () => {
		const { form } = down();
		expect(form?.answers).toEqual({});
		expect(form?.notices).toMatchObject([
			{ source: 'source:populationDb@1', outcome: 'timeout', fallback: 'ask' }
		]);
	});

	test('is offered where something was typed meanwhile, and nothing is handed in before a choice', () => {
		const session = down();
		session.type({ applicant: { fullName: 'Gõ Tay' }, kind: 'new' });
		session.retry('source:populationDb@1');
		expect(session.form?.notices).toEqual([]);
		expect(session.form?.answers).toEqual({
			applicant: { fullName: 'Gõ Tay', phone: '0900000001' },
			kind: 'new'
		});
		session.submit();
		expect(session.errors).toMatchObject([{ at: '/applicant/fullName', keyword: 'stale' }]);
		session.decide('/applicant/fullName', 'take');
		session.submit();
		expect(session.play?.answers.main).toMatchObject({ applicant: { fullName: 'Nguyễn Thị Hoa' } });
	});

	test('is disputed and stays; officers, rewinding and scenarios know of it', () => {
		const session = new PlaySession(pkg, HOA);
		session.type({ ...session.typed.answers, kind: 'new' });
		session.dispute('/applicant/fullName', 'Tên đệm sai');
		session.explain('/applicant/phone', 'Đã đổi số');
		session.submit();
		const dispute = { note: 'Tên đệm sai', at: FRIDAY.receivedAt };
		expect(session.play?.provenance.main?.['/applicant/fullName']).toMatchObject({
			state: 'source',
			dispute
		});
		expect(session.toScenario({ id: 's', title: { vi: 'S' }, group: 'data' })).toMatchObject({
			disputes: { main: { '/applicant/fullName': dispute } }
		});
		session.rewind();
		expect(session.typed).toMatchObject({ edits: { '/applicant/phone': { reason: 'Đã đổi số' } } });
		expect(session.form?.provenance).toMatchObject({ '/applicant/fullName': { dispute } });
		session.change({ persona: '' });
		expect(session.form?.provenance).toEqual({});
	});
});

describe('rewinding', () => {
	test('each step back shows the play as it was, the first the form as it was typed', () => {
		const session = submitted();
		const received = session.play;
		session.complete('complete');
		session.rewind();
		expect(session.play).toBe(received);
		session.rewind();
		expect(session.phase).toBe('filling');
		expect(session.form?.answers).toMatchObject({ kind: 'new', applicant: { fullName: 'Nguyễn Thị Hoa' } });
		expect(session.canRewind).toBe(false);
		session.rewind();
		session.submit();
		expect(session.phase).toBe('running');
	});
});

describe('another setup during the play', () => {
	test('plays the same actions again', () => {
		const session = submitted();
		session.complete('complete');
		session.setSource('populationDb', 'found');
		expect(session.task?.node).toBe('appraise');
		expect(session.play?.run?.notices).toEqual([]);
		session.rewind();
		expect(session.task?.node).toBe('intake');
	});

	test('stops where the actions no longer fit, and says so', () => {
		const session = submitted();
		session.complete('complete');
		// Without the locked name from the register, the citizen would have to answer.
		session.setSource('populationDb', 'timeout');
		expect(session.phase).toBe('filling');
		expect(session.errors).toMatchObject([{ at: '/applicant/fullName' }]);
		session.setSource('populationDb', '');
		expect(session.errors).toEqual([]);
	});
});

describe('opening a scenario', () => {
	test('plays it to its end', () => {
		const session = new PlaySession(pkg, FRIDAY);
		session.open(usualScenario);
		expect(session.setup.persona).toBe('persona:hoa@1');
		expect(session.play?.result).toBe('R1');
		session.rewind();
		expect(session.task?.node).toBe('issue');
	});

	test('stops at the action that no longer fits', () => {
		const session = new PlaySession(pkg, FRIDAY);
		const [first] = usualScenario.actions;
		session.open({ ...usualScenario, actions: [first!, { step: 'issue', by: 'leader' }] });
		expect(session.task?.node).toBe('appraise');
		expect(session.problem?.code).toBe('workflow/step-not-waiting');
	});
});

describe('saving', () => {
	test('a play becomes a scenario that passes', () => {
		const session = submitted();
		for (let step = 0; step < 3; step += 1) session.forward();
		const scenario = session.toScenario({ id: 'mot', title: { vi: 'Một' }, group: 'flow' });
		expect(scenario && checkScenario(pkg, scenario).status).toBe('passed');
	});

	test('coverage tells what the play would add to the saved scenarios', () => {
		const session = new PlaySession(pkg, HOA, () => [usualScenario]);
		expect(session.coverage.after).toEqual(session.coverage.before);
		session.type({ ...session.form?.answers, kind: 'again', number: '1' });
		session.submit();
		session.complete('refused');
		const { before, after } = session.coverage;
		expect(after.flows.covered).toBeGreaterThan(before.flows.covered);
		expect(after.rules.covered).toBe(before.rules.covered + 1);
	});
});

// helpers

function submitted(): PlaySession {
	const session = new PlaySession(pkg, HOA);
	session.type({ ...session.form?.answers, kind: 'new' });
	session.submit();
	return session;
}
