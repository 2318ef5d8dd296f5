import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleTemplate } from '#core/documents/testing/sampleTemplate.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import { checkProcedure } from './checkProcedure.ts';
import type { ProcedureContext } from './context.ts';
import { PROCEDURE_RULES } from './rules/index.ts';
import { OVERRIDES_AMISS, OVERRIDES_FINE } from './testing/overrides.ts';
import { contextOf, ELEMENT, FORM, graphOf, LAW_DOCUMENT, PROCEDURE, stepNode } from './testing/procedure.ts';
import type { Component, Deadline, Fee, ProcedureDocument, ProcedureResult } from './types.ts';

const [component, paper] = PROCEDURE.components as [Component, Component];
const [deadline, lateDeadline] = PROCEDURE.deadlines as [Deadline, Deadline];
const [fee] = PROCEDURE.fees as [Fee];
const [result] = PROCEDURE.results as [ProcedureResult];
const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> =>
	Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, K>;
const untypedPaper = without(paper, 'documentType');
const feeWithoutAmount = without(fee, 'amount');
const withLaw = (effectiveTo: string) => contextOf({ documents: [{ ...LAW_DOCUMENT, effectiveTo }] });
const besideOldLaw = (): Partial<ProcedureDocument> => ({
	fees: [{ ...fee, citations: [{ instrument: 'instrument:law@1' }, { instrument: 'instrument:newLaw@1' }] }]
});
const withTwoLaws = (newer: Partial<typeof LAW_DOCUMENT>) =>
	contextOf({
		documents: [
			{ ...LAW_DOCUMENT, effectiveTo: '2026-11-20' },
			{ ...LAW_DOCUMENT, id: 'newLaw', ...newer }
		]
	});
const withStep = (step: Parameters<typeof stepNode>[1]) =>
	contextOf({ graph: graphOf(stepNode('s1', step)) });
const outcome = (code: string) => ({ code, label: { vi: code } });

const permitReading = (path: string) =>
	sampleTemplate({ id: 'permit', version: 1, blocks: [{ type: 'field', id: 'name', path }] });

/** [rule, severity, where, what is changed, procedure, context] */
type Invalid = readonly [string, string, string, string, Partial<ProcedureDocument>, ProcedureContext?];

type Valid = readonly [string, Partial<ProcedureDocument>, ProcedureContext?];

const INVALID: readonly Invalid[] = [
	[
		'unknown-template',
		'error',
		'/results/0/template',
		'a template that is not used',
		{ results: [{ ...result, template: 'permit' }] }
	],
	[
		'template-unknown-field',
		'error',
		'/uses/permit',
		'a template that prints what nobody fills in',
		{ uses: { ...PROCEDURE.uses, permit: 'template:permit@1' } },
		contextOf({ documents: [permitReading('form.nmae')] })
	],
	[
		'result-without-template',
		'warning',
		'/results/0',
		'an electronic result nobody can print',
		{ results: [without(result, 'template')] }
	],
	[
		'result-without-signature',
		'error',
		'/results/0/template',
		'a permit nobody signs',
		{ uses: { ...PROCEDURE.uses, certificate: 'template:permit@1' } },
		contextOf({ documents: [permitReading('result.number')] })
	],
	[
		'result-without-signature',
		'warning',
		'/results/0/template',
		'a notice nobody signs',
		{
			uses: { ...PROCEDURE.uses, certificate: 'template:permit@1' },
			results: [{ ...result, outcome: 'notice' }]
		},
		contextOf({ documents: [permitReading('result.number')] })
	],
	['three-parts-incomplete', 'error', '/uses', 'no form', { uses: { workflow: 'workflow:flow@1' } }],
	['three-parts-incomplete', 'error', '/uses', 'no workflow', { uses: { main: 'form:form@1' } }],
	['three-parts-incomplete', 'error', '/results', 'no result', { results: [] }],
	[
		'unknown-reference',
		'error',
		'/uses/main',
		'a pin on nothing',
		{ uses: { ...PROCEDURE.uses, main: 'form:form@9' } }
	],
	[
		'unknown-reference',
		'error',
		'/citations/0/instrument',
		'a law nobody entered',
		{ citations: [{ instrument: 'instrument:other@1' }] }
	],
	[
		'unknown-form',
		'error',
		'/components/0/form',
		'an alias that is not used',
		{ components: [{ ...component, form: 'second' }] }
	],
	[
		'unknown-form',
		'error',
		's1',
		'a step with a form that is not used',
		{},
		withStep({ form: { alias: 'second', visible: 'all', editable: [] } })
	],
	[
		'unknown-placement',
		'error',
		's1',
		'a field the form does not have',
		{},
		withStep({ form: { alias: 'main', visible: ['name'], editable: ['gone'] } })
	],
	[
		'unknown-result',
		'error',
		's1',
		'a result that is not listed',
		{},
		withStep({ kind: 'issueResult', result: 'R9' })
	],
	[
		'unknown-fee',
		'error',
		's1',
		'a fee the procedure no longer has',
		{},
		withStep({ kind: 'collectFee', fee: 'gone' })
	],
	[
		'condition-in-prose',
		'error',
		'/cases/0/when',
		'prose',
		{ cases: [{ id: 'a', name: { vi: 'a' }, when: { feel: 'khi nộp muộn' } }] }
	],
	[
		'condition-in-prose',
		'error',
		'/fees/0/exemptWhen',
		'a function that does not exist',
		{ fees: [{ ...fee, exemptWhen: { feel: 'poor(form)' } }] }
	],
	[
		'no-deadline',
		'error',
		'/deadlines',
		'a channel without deadline',
		{ deadlines: [{ ...deadline, channels: ['online'] }] }
	],
	[
		'no-deadline',
		'error',
		'/deadlines',
		'a deadline that has ended',
		{ deadlines: [{ ...deadline, validTo: '2026-11-20' }] }
	],
	[
		'deadline-contradiction',
		'error',
		'/deadlines/1',
		'two general deadlines',
		{ deadlines: [deadline, { ...deadline, id: 'b', duration: 'P5D' }] }
	],
	[
		'deadline-contradiction',
		'error',
		'/deadlines/2',
		'two deadlines of one case',
		{ deadlines: [deadline, lateDeadline, { ...lateDeadline, id: 'c', cutOff: '15:00' }] }
	],
	['no-citation', 'error', '/citations', 'the procedure', { citations: [] }],
	[
		'no-citation',
		'error',
		'/components/0/citations',
		'a component',
		{ components: [{ ...component, citations: [] }] }
	],
	[
		'no-citation',
		'error',
		'/deadlines/0/citations',
		'a deadline',
		{ deadlines: [{ ...deadline, citations: [] }] }
	],
	['no-citation', 'error', '/fees/0/citations', 'a fee', { fees: [{ ...fee, citations: [] }] }],
	['no-citation', 'error', '/results/0/citations', 'a result', { results: [{ ...result, citations: [] }] }],
	['no-citation', 'warning', 's1', 'a step', {}, withStep({ citations: [] })],
	[
		'no-citation',
		'warning',
		'/uses/main',
		'a field',
		{},
		contextOf({ documents: [{ ...ELEMENT, citations: [] }] })
	],
	[
		'citation-expired',
		'error',
		'/fees/0/citations/0',
		'a law that ended yesterday',
		{},
		withLaw('2026-11-20')
	],
	[
		'citation-expired',
		'warning',
		'/fees/0/citations/0',
		'a law that ended beside one in force',
		besideOldLaw(),
		withTwoLaws({ effectiveFrom: '2026-11-21', effectiveTo: '2026-11-21' })
	],
	[
		'citation-expired',
		'error',
		'/fees/0/citations/0',
		'a law that ended beside one that does not begin before tomorrow',
		besideOldLaw(),
		withTwoLaws({ effectiveFrom: '2026-11-22' })
	],
	[
		'citation-expired',
		'error',
		'/fees/0/citations/1',
		'two laws that ended',
		besideOldLaw(),
		withTwoLaws({ effectiveTo: '2026-11-20' })
	],
	[
		'citation-expired',
		'error',
		'/fees/0/citations/0',
		'a law that ended beside one nobody entered',
		besideOldLaw(),
		withLaw('2026-11-20')
	],
	['citation-expiring', 'warning', '/fees/0/citations/0', 'a law that ends today', {}, withLaw('2026-11-21')],
	[
		'citation-expiring',
		'warning',
		'/fees/0/citations/0',
		'a law that ends in 90 days',
		{},
		withLaw('2027-02-19')
	],
	['fee-zero-with-text', 'error', '/fees/0', 'a known fee of 0', { fees: [{ ...fee, amount: 0 }] }],
	[
		'fee-unknown',
		'warning',
		'/fees/0',
		'an unknown fee',
		{ fees: [{ ...feeWithoutAmount, status: 'unknown' }] }
	],
	['fee-unknown', 'warning', '/fees/0', 'a known fee without amount', { fees: [feeWithoutAmount] }],
	[
		'component-is-note',
		'warning',
		'/components/1',
		'a note',
		{ components: [component, { ...paper, kind: 'note' }] }
	],
	[
		'component-is-note',
		'warning',
		'/components/1',
		'a paper in no copies',
		{ components: [component, { ...untypedPaper, copies: { original: 0, copy: 0 } }] }
	],
	[
		'source-without-fallback',
		'error',
		's1',
		'a look-up that only knows found',
		{},
		withStep({ kind: 'lookUpSource', outcomes: [outcome('found')] })
	],
	[
		'no-electronic-result',
		'warning',
		'/results/0/electronic',
		'a paper result',
		{ results: [{ ...result, electronic: false }] }
	],
	['no-execution-system', 'error', '/executionSystem', 'no system', without(PROCEDURE, 'executionSystem')],
	[
		'draft-pin',
		'hint',
		'/uses/main',
		'a draft while drafting',
		{ uses: { ...PROCEDURE.uses, main: 'form:form@draft' } }
	],
	[
		'draft-pin',
		'error',
		'/uses/main',
		'a draft in a candidate',
		{ uses: { ...PROCEDURE.uses, main: 'form:form@draft' } },
		contextOf({ stage: 'candidate' })
	],
	...OVERRIDES_AMISS
];

test('the valid procedure has no finding', () => {
	expect(checkProcedure(PROCEDURE, contextOf())).toEqual([]);
});

describe('each rule finds what it is for', () => {
	test.for(INVALID)('%s (%s at %s): %s', ([rule, severity, at, , change, context = contextOf()]) => {
		// Left-out keys of a change are left out of the procedure.
		const procedure =
			rule === 'no-execution-system' ? (change as ProcedureDocument) : { ...PROCEDURE, ...change };
		const found = checkProcedure(procedure, context).filter(
			(finding) => finding.rule === `procedure/${rule}`
		);
		expect(found).toContainEqual(expect.objectContaining({ severity, at }));
	});

	test('every rule has such a case', () => {
		const covered = new Set(INVALID.map(([rule]) => `procedure/${rule}`));
		expect(PROCEDURE_RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
	});
});

describe('what is fine is left alone', () => {
	test.for<Valid>([
		[
			'a deadline that follows another in time',
			{
				deadlines: [
					{ ...deadline, validTo: '2025-12-31' },
					{ ...deadline, id: 'b', duration: 'P5D', validFrom: '2026-01-01' }
				]
			}
		],
		['a special deadline beside the general one', { deadlines: [deadline, lateDeadline] }],
		['a law that ends in 91 days', {}, withLaw('2027-02-20')],
		['a free fee', { fees: [{ ...feeWithoutAmount, status: 'free' }] }],
		[
			'a paper the citizen only shows',
			{ components: [component, { ...paper, copies: { original: 0, copy: 0 } }] }
		],
		[
			'a look-up that knows not found',
			{},
			withStep({ kind: 'lookUpSource', outcomes: [outcome('found'), outcome('notFound')] })
		],
		[
			'a step that shows a column of a table',
			{},
			withStep({ form: { alias: 'main', visible: ['name', 'rowName'], editable: [] } })
		],
		['a workflow that cannot be read', {}, contextOf({ graph: undefined })],
		...OVERRIDES_FINE,
		[
			'a field with its own citation',
			{},
			contextOf({
				documents: [
					{ ...ELEMENT, citations: [] },
					{ ...FORM, pages: [] }
				]
			})
		]
	])('%s', ([, change, context = contextOf()]) => {
		expect(checkProcedure({ ...PROCEDURE, ...change }, context)).toEqual([]);
	});
});

test.each(PROCEDURE_RULES.map(({ id }) => id))('%s has a message and a page', (id) => {
	expect(problemCodes()).toContain(id);
	expect(existsSync(`docs/rules/${id.replace('/', '-')}.md`)).toBe(true);
});
