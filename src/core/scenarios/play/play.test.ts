import { describe, expect, test } from 'vitest';
import { localInstant } from '#core/calendar/index.ts';
import { samplePackage as pkg, usualScenario } from '../testing/samplePackage.ts';
import { playClock } from './playClock.ts';
import { playStep } from './playStep.ts';
import { startPlay } from './startPlay.ts';
import type { Play, PlayAction, PlayStart } from './types.ts';

const START: PlayStart = {
	receivedAt: usualScenario.receivedAt,
	channel: 'online',
	persona: 'persona:hoa@1',
	form: { main: { kind: 'new' } },
	sources: {}
};
const intake = { step: 'intake', by: 'oneStopOfficer' };

describe('handing in', () => {
	test('the register answers first; only what the citizen typed is kept as the dossier’s form', () => {
		const play = start({
			form: {
				main: {
					kind: 'new',
					applicant: { fullName: 'Nguyễn Thị Hoa'.normalize('NFD'), phone: '0900 000 001' }
				}
			}
		});
		expect(play.answers.main).toEqual({
			applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0900000001' },
			kind: 'new'
		});
		expect(play.dossier.form).toEqual({ main: { kind: 'new' } });
		expect(play.prefilled.map(({ placement }) => placement)).toEqual(['fullName', 'phone']);
		expect(play.asked).toEqual(['kind', 'opinion']);
	});

	test.each([
		['another value', 'Tên khác'],
		['another letter case', 'Nguyễn thị Hoa'],
		['a value of another type', 7],
		['an object with more in it', { vi: 'Nguyễn Thị Hoa' }]
	])('%s in the place of a locked one is refused, and kept as it was handed in', (_, fullName) => {
		const main = { kind: 'new', applicant: { fullName } };
		const play = start({ form: { main } });
		expect(play.run).toBeNull();
		expect(play.errors).toContainEqual(
			expect.objectContaining({
				form: 'main',
				at: '/applicant/fullName',
				placement: 'fullName',
				keyword: 'locked'
			})
		);
		expect(play.dossier.form).toEqual({ main });
	});

	test.each([[''], ['  '], [null]])(
		'%j in the place of a locked value is no answer: the source fills in',
		(fullName) => {
			const play = start({ form: { main: { kind: 'new', applicant: { fullName } } } });
			expect(play.errors).toEqual([]);
			expect(play.answers.main).toMatchObject({ applicant: { fullName: 'Nguyễn Thị Hoa' } });
			expect(play.dossier.form).toEqual({ main: { kind: 'new' } });
		}
	);

	test('a locked value is nobody’s when the source is said to be wrong', () => {
		const play = start({
			sources: { populationDb: { outcome: 'wrong' } },
			form: { main: { kind: 'new', applicant: { fullName: 'Tên đúng' } } }
		});
		expect(play.errors).toEqual([]);
		expect(play.answers.main).toMatchObject({ applicant: { fullName: 'Tên đúng' } });
	});

	test('a locked value the form cannot take may be corrected; left alone, it is the form’s error', () => {
		const data = { applicant: { fullName: 'x'.repeat(51) } };
		const sources = { populationDb: { outcome: 'found' as const, data } };
		const left = start({ sources });
		expect(left.errors).toMatchObject([{ at: '/applicant/fullName', keyword: 'maxLength' }]);
		const main = { kind: 'new', applicant: { fullName: 'Nguyễn Thị Hoa' } };
		const corrected = start({ sources, form: { main } });
		expect(corrected.errors).toEqual([]);
		expect(corrected.answers).toEqual({ main });
		expect(corrected.asked).toContain('fullName');
	});

	test('an optional value the citizen corrects is the citizen’s', () => {
		const play = start({ form: { main: { kind: 'new', applicant: { phone: '0911111111' } } } });
		expect(play.dossier.form.main).toEqual({ kind: 'new', applicant: { phone: '0911111111' } });
		expect(play.asked).toContain('phone');
	});

	test('without persona the citizen is asked everything and the source knows nothing', () => {
		const { receivedAt, channel, sources } = START;
		const anonymous = { receivedAt, channel, sources };
		const play = settled(
			startPlay(pkg, { ...anonymous, form: { main: { kind: 'new', applicant: { fullName: 'An' } } } })
		);
		expect(play.prefilled).toEqual([]);
		expect(settled(playStep(pkg, play, intake)).run?.sourceStatus).toEqual({ populationDb: 'notFound' });
	});

	test('data of a mocked source replace the persona’s', () => {
		const data = { applicant: { fullName: 'Trần Văn Nam' } };
		const play = start({ sources: { populationDb: { outcome: 'partial', data } } });
		expect(play.answers.main).toMatchObject({ applicant: { fullName: 'Trần Văn Nam' } });
		expect(play.prefilled.map(({ placement }) => placement)).toEqual(['fullName']);
	});

	test('a source that timed out fills nothing, and the run hears of it', () => {
		const play = start({
			sources: { populationDb: { outcome: 'timeout' } },
			form: { main: { kind: 'new', applicant: { fullName: 'An' } } }
		});
		expect(play.prefilled).toEqual([]);
		const next = settled(playStep(pkg, play, intake));
		expect(next.run?.notices.map(({ node }) => node)).toEqual(['notifyGap']);
		expect(events(next)).toContainEqual(['source', 'lookUp']);
	});

	test('wrong answers are refused: no run, no due date in the log', () => {
		const play = start({ form: { main: {} } });
		expect(play.run).toBeNull();
		expect(play.errors).toEqual([
			expect.objectContaining({ form: 'main', at: '/kind', keyword: 'required' })
		]);
		expect(events(play)).toEqual([['refused', undefined]]);
		expect(playStep(pkg, play, intake)).toMatchObject({ problems: [{ code: 'scenario/not-received' }] });
		expect(playClock(pkg, play, localInstant('2026-12-01', '08:00'))).toBe(play);
	});

	test('answers to hidden or unknown fields are dropped, and said to be', () => {
		const play = start({ form: { main: { kind: 'new', number: '12', colour: 'red' } } });
		expect(play.answers.main).not.toHaveProperty('number');
		expect(play.log).toContainEqual(
			expect.objectContaining({ event: 'dropped', pointers: expect.arrayContaining(['/number', '/colour']) })
		);
	});

	test.each([
		['a persona nobody made', { persona: 'persona:other@1' }, 'scenario/unknown-persona'],
		['a form the procedure does not use', { form: { annex: {} } }, 'scenario/unknown-form']
	])('%s is a problem', (_, change, code) => {
		const started = startPlay(pkg, { ...START, ...change });
		expect(started.ok ? undefined : started.problems[0].code).toBe(code);
	});

	test('case, fee and deadline follow the answers', () => {
		expect(start({})).toMatchObject({ case: 'new', fees: [{ id: 'fee', amount: 8000 }] });
		expect(start({}).due?.at).toBe(localInstant('2026-11-25', '09:00'));
		const again = start({ form: { main: { kind: 'again', number: '1' } } });
		expect(again).toMatchObject({ case: 'again', fees: [] });
		expect(again.due?.at).toBe(localInstant('2026-11-23', '09:00'));
	});
});

describe('doing steps', () => {
	test('the wrong person or an unknown outcome changes nothing', () => {
		const play = start({});
		expect(codeOf(playStep(pkg, play, { step: 'intake', by: 'leader' }))).toBe('workflow/wrong-role');
		expect(codeOf(playStep(pkg, play, { ...intake, outcome: 'lost' }))).toBe('workflow/unknown-outcome');
		expect(codeOf(playStep(pkg, play, { step: 'appraise', by: 'specialist' }))).toBe(
			'workflow/step-not-waiting'
		);
	});

	test('only editable fields are taken from a step; the others are named', () => {
		const play = run(start({}), intake);
		const form = { main: { opinion: 'Đạt', kind: 'again', applicant: { phone: '0900000001' } } };
		const next = run(play, { step: 'appraise', by: 'specialist', form });
		expect(next.answers.main).toMatchObject({ opinion: 'Đạt', kind: 'new' });
		expect(next.log).toContainEqual(expect.objectContaining({ event: 'dropped', pointers: ['/kind'] }));
	});

	test('a supplement changes answers, and with them case and due date', () => {
		const waiting = run(start({}), { ...intake, outcome: 'incomplete' });
		expect(waiting.due?.provisional).toBe(true);
		const noon = localInstant('2026-11-20', '12:00');
		const next = run(waiting, {
			step: 'supplement',
			by: 'applicant',
			at: noon,
			form: { main: { kind: 'again', number: '7' } }
		});
		expect(next.case).toBe('again');
		// Four hours on Friday afternoon, four on Monday morning.
		expect(next.due).toEqual({ at: localInstant('2026-11-23', '12:00'), provisional: false });
		expect(events(next)).toContainEqual(['paused', 'supplement']);
		expect(events(next)).toContainEqual(['resumed', 'supplement']);
	});

	test('a step that may change a locked field cannot put another value there', () => {
		const nodes = pkg.graph.nodes.map((node) =>
			node.id === 'appraise' && node.step?.form
				? { ...node, step: { ...node.step, form: { ...node.step.form, editable: ['fullName', 'opinion'] } } }
				: node
		);
		const open = { ...pkg, graph: { ...pkg.graph, nodes } };
		const before = settled(playStep(open, settled(startPlay(open, START)), intake));
		const appraise = (fullName: string | null) =>
			settled(
				playStep(open, before, {
					step: 'appraise',
					by: 'specialist',
					form: { main: { applicant: { fullName } } }
				})
			);
		expect(appraise('Tên khác').errors).toMatchObject([{ at: '/applicant/fullName', keyword: 'locked' }]);
		expect(appraise('Tên khác').run).toBe(before.run);
		expect(appraise(null).answers.main).toMatchObject({ applicant: { fullName: 'Nguyễn Thị Hoa' } });
	});

	test('a supplement that is still wrong leaves the play where it was', () => {
		const waiting = run(start({}), { ...intake, outcome: 'incomplete' });
		const next = run(waiting, { step: 'supplement', by: 'applicant', form: { main: { kind: 'again' } } });
		expect(next.errors).toMatchObject([{ at: '/number', keyword: 'required' }]);
		expect(next.run).toBe(waiting.run);
		expect(next.answers).toBe(waiting.answers);
		expect(next.dossier).toBe(waiting.dossier);
		const form = { main: { kind: 'again', number: '7' } };
		expect(run(next, { step: 'supplement', by: 'applicant', form }).errors).toEqual([]);
	});
});

describe('what a step sends and collects', () => {
	const notice = { to: 'applicant', channel: 'sms', text: { vi: 'Mời nộp lệ phí' } } as const;
	const collecting = (fee?: string) => ({
		...pkg,
		graph: {
			...pkg.graph,
			nodes: pkg.graph.nodes.map((node) =>
				node.id === 'intake' && node.step
					? {
							...node,
							step: {
								...node.step,
								kind: 'collectFee' as const,
								notices: [notice],
								...(fee === undefined ? {} : { fee })
							}
						}
					: node
			)
		}
	});
	const logOf = (changed: typeof pkg, action: PlayAction = intake) =>
		settled(playStep(changed, settled(startPlay(changed, START)), action)).log;

	test('the text of a notice stands in the log, once, from the step’s beginning', () => {
		expect(logOf(collecting()).filter(({ event }) => event === 'notice')).toEqual([
			{ at: START.receivedAt, event: 'notice', node: 'intake', ...notice }
		]);
	});

	test('a fee step collects the fee it names, or all, and nothing when nobody paid', () => {
		const collected = (fee?: string, action?: PlayAction) =>
			logOf(collecting(fee), action).flatMap((entry) => (entry.event === 'collected' ? [entry.fee] : []));
		expect(collected()).toEqual(['fee']);
		expect(collected('fee')).toEqual(['fee']);
		expect(collected('other')).toEqual([]);
		expect(collected('fee', { ...intake, outcome: 'incomplete' })).toEqual([]);
	});
});

describe('time', () => {
	test('moving the clock lets timers fire and notes them as actions', () => {
		const waiting = run(start({}), { ...intake, outcome: 'incomplete' });
		const closed = playClock(pkg, waiting, localInstant('2026-12-31', '08:00'));
		expect(closed.run?.status).toBe('completed');
		expect(closed.dossier.actions.at(-1)).toEqual({
			step: 'lapsed',
			by: 'system',
			at: localInstant('2026-11-27', '09:00')
		});
		expect(events(closed)).toContainEqual(['timer', 'lapsed']);
	});

	test('before the timer nothing is noted but the clock', () => {
		const waiting = run(start({}), { ...intake, outcome: 'incomplete' });
		const later = playClock(pkg, waiting, localInstant('2026-11-26', '09:00'));
		expect(later.dossier).toEqual(waiting.dossier);
		expect(later.run?.now).toBe(localInstant('2026-11-26', '09:00'));
	});

	test('a timer that is not running cannot fire, nor before its time', () => {
		const play = start({});
		expect(codeOf(playStep(pkg, play, { step: 'lapsed', by: 'system' }))).toBe('scenario/timer-not-waiting');
		const waiting = run(play, { ...intake, outcome: 'incomplete' });
		const early = { step: 'lapsed', by: 'system', at: localInstant('2026-11-21', '08:00') };
		expect(codeOf(playStep(pkg, waiting, early))).toBe('scenario/timer-not-waiting');
	});
});

// helpers

function start(change: Partial<PlayStart>): Play {
	return settled(startPlay(pkg, { ...START, ...change }));
}

function run(play: Play, action: PlayAction): Play {
	return settled(playStep(pkg, play, action));
}

function settled(result: ReturnType<typeof startPlay>): Play {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function codeOf(result: ReturnType<typeof playStep>): string | undefined {
	return result.ok ? undefined : result.problems[0].code;
}

function events(play: Play): (string | undefined)[][] {
	return play.log.map((entry) => [entry.event, 'node' in entry ? entry.node : undefined]);
}
