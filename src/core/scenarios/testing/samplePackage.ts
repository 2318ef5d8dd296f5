import { CALENDAR_2026 } from '#core/calendar/testing/calendar2026.ts';
import { compileForm } from '#core/forms/index.ts';
import { element, field, form, list } from '#core/forms/testing/fixtures.ts';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { PROCEDURE } from '#core/procedures/testing/procedure.ts';
import type { Prefill } from '#core/forms/index.ts';
import type { StepBinding } from '#core/workflows/index.ts';
import { graphOf } from '#core/workflows/testing/graph.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import type { PersonaDocument, ScenarioDocument } from '../types.ts';

/**
 * A small procedure in which everything happens: a look-up, a supplement that pauses the clock and can lapse, a
 * refusal, two signatures' worth of officers, a notice, a form with a locked and an optional prefilled field, a
 * condition and an officer's field.
 */

const prefill = (policy: Prefill['policy'], name: string): Prefill => ({
	policy,
	source: 'source:populationDb@1',
	field: name,
	fallback: 'ask'
});

const library = libraryOf(
	list('kind', ['new', 'again']),
	element('fullName', 'Họ và tên', 'string', { maxLength: 50 }),
	element('phone', 'Điện thoại', 'phone'),
	element('kind', 'Loại', 'code', { codeList: 'codelist:kind@1' }),
	element('number', 'Số đã cấp', 'string', { maxLength: 20 }),
	element('opinion', 'Ý kiến', 'string', { maxLength: 200 })
);

const compiled = compileForm(
	form([
		field('fullName', '/applicant/fullName', 'fullName', {
			required: true,
			role: 'applicant',
			prefill: prefill('locked', 'fullName')
		}),
		field('phone', '/applicant/phone', 'phone', { prefill: prefill('optional', 'phone') }),
		field('kind', '/kind', 'kind', { required: true }),
		field('number', '/number', 'number', { required: true, visibleWhen: { feel: 'kind = "again"' } }),
		field('opinion', '/opinion', 'opinion')
	]),
	library
);

const hours = (duration: string) => ({ duration, calendar: 'working' }) as const;
const codes = (...all: readonly string[]) => all.map((code) => ({ code, label: { vi: code } }));
const step = (kind: StepBinding['kind'], role: string, more: Partial<StepBinding> = {}) => ({
	type: 'userTask' as const,
	step: { kind, role, outcomes: [], citations: [], ...more }
});

const graph = graphOf(
	{
		start: 'startEvent',
		intake: step('intake', 'oneStopOfficer', {
			timeLimit: hours('PT2H'),
			outcomes: codes('complete', 'incomplete', 'refused')
		}),
		checked: { type: 'exclusiveGateway', defaultFlow: 'checked-lookUp' },
		supplement: step('requestSupplement', 'applicant', {
			pausesClock: true,
			outcomes: codes('supplemented'),
			form: { alias: 'main', visible: 'all', editable: ['kind', 'number'] }
		}),
		lapsed: {
			type: 'boundaryTimer',
			attachedTo: 'supplement',
			interrupting: true,
			timer: { duration: 'P5D', calendar: 'working' }
		},
		lookUp: {
			type: 'serviceTask',
			step: {
				kind: 'lookUpSource',
				role: 'system',
				source: 'source:populationDb@1',
				outcomes: codes('found', 'notFound'),
				citations: []
			}
		},
		known: { type: 'exclusiveGateway', defaultFlow: 'known-appraise' },
		notifyGap: { type: 'sendTask', step: { kind: 'notify', role: 'system', outcomes: [], citations: [] } },
		appraise: step('appraise', 'specialist', {
			timeLimit: hours('P1D'),
			outcomes: codes('granted'),
			form: { alias: 'main', visible: 'all', editable: ['opinion'] }
		}),
		issue: step('issueResult', 'leader', { outcomes: codes('signed'), result: 'R1' }),
		refuse: step('refuseIntake', 'leader', { outcomes: codes('issued'), result: 'R2' }),
		end: 'endEvent',
		refused: 'endEvent',
		closed: 'endEvent'
	},
	[
		'start > intake > checked > lookUp > known > appraise > issue > end',
		'checked > supplement : step.intake.outcome = "incomplete"',
		'checked > refuse : step.intake.outcome = "refused"',
		'refuse > refused',
		'supplement > intake',
		'lapsed > closed',
		'known > notifyGap : source.populationDb.status != "found"',
		'notifyGap > appraise'
	]
);

const persona: PersonaDocument = {
	kind: 'persona',
	id: 'hoa',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Nguyễn Thị Hoa' },
	records: { populationDb: { applicant: { fullName: 'Nguyễn Thị Hoa', phone: '0900000001' } } }
};

export const samplePackage: ProcedurePackage = {
	procedure: {
		...PROCEDURE,
		cases: [
			{ id: 'again', name: { vi: 'Cấp lại' }, when: { feel: 'form.kind = "again"' } },
			{ id: 'new', name: { vi: 'Cấp mới' } }
		],
		deadlines: [
			{ id: 'usual', name: { vi: 'Thời hạn' }, duration: 'P3D', calendar: 'working', citations: [] },
			{
				id: 'again',
				name: { vi: 'Cấp lại' },
				duration: 'P1D',
				calendar: 'working',
				cases: ['again'],
				citations: []
			}
		],
		fees: [
			{ id: 'fee', name: { vi: 'Lệ phí' }, status: 'known', amount: 8000, cases: ['new'], citations: [] }
		]
	},
	graph,
	forms: compiled.ok ? { main: compiled.value } : {},
	calendar: CALENDAR_2026,
	sources: [],
	personas: { 'persona:hoa@1': persona }
};

/** The usual way: Friday 20 November 2026, 09:00. */
export const usualScenario: ScenarioDocument = {
	kind: 'scenario',
	id: 'usual',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Cấp mới, đủ dữ liệu' },
	group: 'function',
	procedure: PROCEDURE.code,
	receivedAt: '2026-11-20T02:00:00.000Z',
	channel: 'online',
	persona: 'persona:hoa@1',
	form: { main: { kind: 'new' } },
	sources: {},
	actions: [
		{ step: 'intake', by: 'oneStopOfficer', outcome: 'complete' },
		{ step: 'appraise', by: 'specialist', form: { main: { opinion: 'Đủ điều kiện' } } },
		{ step: 'issue', by: 'leader' }
	],
	expect: {
		path: ['start', 'intake', 'checked', 'lookUp', 'known', 'appraise', 'issue', 'end'],
		asked: ['kind', 'opinion'],
		prefilled: ['fullName', 'phone'],
		errors: [],
		fees: [{ id: 'fee', amount: 8000 }],
		due: '2026-11-25T02:00:00.000Z',
		notices: [],
		result: 'R1'
	}
};
