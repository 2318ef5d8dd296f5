import { describe, expect, test } from 'vitest';
import { mainForm } from './mainForm.ts';
import { onlineLevel } from './onlineLevel.ts';
import { readiness } from './readiness.ts';
import { FORM, graphOf, PROCEDURE, stepNode } from './testing/procedure.ts';

const graph = graphOf(
	stepNode('appraise', { role: 'specialist', timeLimit: { duration: 'P1D', calendar: 'working' } })
);
const forms = { main: FORM };

describe('mainForm', () => {
	test('it is the form a component names, whatever stands before it', () => {
		const uses = { workflow: 'workflow:flow@1', annex: 'form:annex@1', main: 'form:form@1' };
		expect(mainForm({ ...PROCEDURE, uses })).toBe('main');
	});

	test('without such a component it is the first form', () => {
		expect(mainForm({ ...PROCEDURE, components: [] })).toBe('main');
		expect(mainForm({ ...PROCEDURE, components: [], uses: {} })).toBeUndefined();
	});
});

describe('onlineLevel', () => {
	const codes = (procedure = PROCEDURE, steps = graph, available: object = forms) =>
		onlineLevel(procedure, steps, { ...available }).reasons.map(({ code }) => code);

	test('everything online is full', () => {
		expect(onlineLevel(PROCEDURE, graph, forms)).toEqual({ level: 'full', reasons: [] });
	});

	test('without the online channel there is no level', () => {
		expect(onlineLevel({ ...PROCEDURE, channels: [{ channel: 'counter' }] }, graph, forms).level).toBe(
			'none'
		);
	});

	test('each obstacle is named', () => {
		const [form, paper] = PROCEDURE.components;
		const [result] = PROCEDURE.results;
		const components = [form!, { ...paper!, copies: { original: 1, copy: 0 } }];
		expect(codes({ ...PROCEDURE, components })).toEqual(['procedure/online-paper-original']);
		expect(codes(PROCEDURE, graph, {})).toEqual(['procedure/online-no-form']);
		expect(codes(PROCEDURE, graphOf(stepNode('signBook', { kind: 'sign', role: 'applicant' })))).toEqual([
			'procedure/online-in-person-step'
		]);
		expect(codes({ ...PROCEDURE, results: [{ ...result!, electronic: false }] })).toEqual([
			'procedure/online-result-on-paper'
		]);
	});
});

describe('readiness', () => {
	test('a complete procedure is done but for its tests', () => {
		expect(readiness(PROCEDURE, { graph, forms, tests: { passed: 0, total: 2 } })).toEqual({
			input: { done: 3, total: 3, state: 'done' },
			process: { done: 2, total: 2, state: 'done' },
			result: { done: 2, total: 2, state: 'done' },
			legalBasis: { done: 8, total: 8, state: 'done' },
			tests: { done: 0, total: 2, state: 'empty' }
		});
	});

	test('what is missing is counted', () => {
		const bare = graphOf(stepNode('appraise', { citations: [] }));
		const parts = readiness(
			{ ...PROCEDURE, results: [] },
			{ graph: bare, forms: {}, tests: { passed: 1, total: 2 } }
		);
		expect(parts.input).toEqual({ done: 1, total: 3, state: 'partial' });
		expect(parts.process).toEqual({ done: 1, total: 2, state: 'partial' });
		expect(parts.result).toEqual({ done: 0, total: 1, state: 'empty' });
		expect(parts.legalBasis).toMatchObject({ done: 6, total: 7 });
		expect(parts.tests.state).toBe('partial');
	});
});
