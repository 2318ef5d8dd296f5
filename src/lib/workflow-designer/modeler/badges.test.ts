import { describe, expect, test } from 'vitest';
import type { Finding } from '#core/shared/finding.ts';
import type { StepBinding } from '#core/workflows/types.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { badgesOf } from './badges.ts';

overwriteGetLocale(() => 'vi');

const STEP: StepBinding = { kind: 'appraise', outcomes: [], citations: [] };
const finding = (rule: string, severity: Finding['severity']): Finding => ({
	rule: `workflow/${rule}`,
	severity,
	at: 'appraise',
	params: {}
});
const kinds = (step: StepBinding | undefined, findings: readonly Finding[] = []) =>
	badgesOf(step ? { step } : {}, findings).map(({ kind }) => kind);

describe('badges', () => {
	test('a plain step and a gateway have none', () => {
		expect(kinds(STEP)).toEqual([]);
		expect(kinds(undefined)).toEqual([]);
	});

	test('what a step is bound to is written at it', () => {
		const bound: StepBinding = {
			...STEP,
			timeLimit: { duration: 'PT3H', calendar: 'working' },
			source: 'source:populationDb@1',
			pausesClock: true,
			form: { alias: 'main', visible: 'all', editable: ['name'] }
		};
		expect(kinds(bound)).toEqual(['time', 'source', 'pause', 'form']);
		expect(badgesOf({ step: bound }, [])[0]?.text).toBe('3 giờ');
	});

	test('a form that is only seen is not marked', () => {
		expect(kinds({ ...STEP, form: { alias: 'main', visible: 'all', editable: [] } })).toEqual([]);
	});

	test('the worst finding counts, and a missing legal basis is named', () => {
		const findings = [finding('step-without-citation', 'error'), finding('label-missing', 'warning')];
		expect(kinds(STEP, findings)).toEqual(['citation', 'error']);
		expect(kinds(undefined, [finding('label-missing', 'warning')])).toEqual(['warning']);
		expect(kinds(undefined, [finding('x', 'hint')])).toEqual([]);
	});
});
