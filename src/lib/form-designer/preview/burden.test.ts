import { describe, expect, it } from 'vitest';
import { compileForm, evaluateAnswers, requiredAnswers } from '#core/forms/index.ts';
import { BrowserLibrary } from '../BrowserLibrary.ts';
import { sampleDocuments, sampleForm } from '../testing/sampleForm.ts';
import { burdenOf } from './burden.ts';

const library = new BrowserLibrary(
	sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document }))
);
const compiled = compileForm(sampleForm, library);
if (!compiled.ok) throw new Error('The sample must compile');
const form = compiled.value;
const context = { today: '2026-11-21' };

describe('the burden of a form', () => {
	const evaluated = evaluateAnswers(form, {}, context);
	const required = requiredAnswers(form, evaluated, context);

	it('counts what one person answers, and columns as one row', () => {
		const burden = burdenOf(form, evaluated.relevant, required, new Set());
		expect(burden).toMatchObject({ asked: 4, required: 2, prefilled: 0, minutes: 1 });
	});

	it('takes what a source answers off the person', () => {
		const burden = burdenOf(form, evaluated.relevant, required, new Set(['applicantName']));
		expect(burden).toMatchObject({ asked: 3, required: 1, prefilled: 1 });
	});

	it('does not count what is hidden', () => {
		const burden = burdenOf(form, { ...evaluated.relevant, gender: false, r1: false }, required, new Set());
		expect(burden.asked).toBe(2);
	});
});
