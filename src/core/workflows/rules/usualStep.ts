import type { StepBinding, StepKind } from '../types.ts';

/** What a step of a kind usually is, for fixes that fill a gap; whoever configures corrects it. */
export const USUAL_STEP: Readonly<Record<StepKind, { readonly role: string; readonly timeLimit: NonNullable<StepBinding['timeLimit']> }>> = {
	intake: { role: 'oneStopOfficer', timeLimit: working('PT2H') },
	checkComponents: { role: 'oneStopOfficer', timeLimit: working('PT2H') },
	requestSupplement: { role: 'applicant', timeLimit: { duration: 'P30D', calendar: 'calendar' } },
	lookUpSource: { role: 'system', timeLimit: working('PT1H') },
	appraise: { role: 'specialist', timeLimit: working('P1D') },
	consult: { role: 'specialist', timeLimit: working('P3D') },
	postNotice: { role: 'clerk', timeLimit: working('P1D') },
	submitForSigning: { role: 'specialist', timeLimit: working('PT4H') },
	approve: { role: 'divisionHead', timeLimit: working('PT4H') },
	sign: { role: 'leader', timeLimit: working('PT4H') },
	collectFee: { role: 'applicant', timeLimit: { duration: 'P30D', calendar: 'calendar' } },
	suspend: { role: 'specialist', timeLimit: { duration: 'P30D', calendar: 'calendar' } },
	issueResult: { role: 'clerk', timeLimit: working('PT2H') },
	returnResult: { role: 'oneStopOfficer', timeLimit: working('PT2H') },
	refuseIntake: { role: 'oneStopOfficer', timeLimit: working('PT2H') },
	decideAgainst: { role: 'leader', timeLimit: working('PT4H') },
	apologise: { role: 'system', timeLimit: working('PT1H') },
	notify: { role: 'system', timeLimit: working('PT1H') }
};

// helpers

function working(duration: string) {
	return { duration, calendar: 'working' } as const;
}
