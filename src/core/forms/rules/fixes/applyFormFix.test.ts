import { describe, expect, test } from 'vitest';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { FormDocument } from '../../types.ts';
import { checkForm } from '../checkForm.ts';
import { FAULTY } from '../testing/faultyForms.ts';
import { documents, elements, valid } from '../testing/samples.ts';
import { applyFormFix, formFixCodes } from './applyFormFix.ts';

const found = (form: FormDocument, stage: 'draft' | 'candidate' = 'draft') =>
	checkForm(form, documents, { stage, elements });
const place = ({ rule, at }: Finding) => `${rule} ${at}`;
const errors = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error').map(place);

describe('a fix', () => {
	for (const { rule, severity, at, form, stage, fixed } of FAULTY)
		test(`of form/${rule} at ${at} ${fixed ? 'takes it away and changes nothing else' : 'is not proposed'}`, () => {
			const before = found(form, stage);
			const finding = before.find((each) => each.rule === `form/${rule}` && each.severity === severity && each.at === at);
			const result = finding && applyFormFix(form, finding, documents);
			expect(result).toEqual(fixed);
			if (!result || !finding) return;
			const after = found(result, stage);
			expect(after.map(place)).not.toContain(place(finding));
			expect(errors(before)).toEqual(expect.arrayContaining(errors(after)));
		});

	test('of every kind is proposed somewhere, and both languages say it', () => {
		const proposed = new Set(FAULTY.flatMap(({ form, stage }) => found(form, stage).flatMap(({ fix }) => fix?.code ?? [])));
		expect([...proposed].sort()).toEqual([...formFixCodes()].sort());
		expect(formFixCodes().filter((code) => !problemCodes().includes(code))).toEqual([]);
	});

	test('comes to nothing where what it stands on is gone, or there is none', () => {
		for (const { form, stage } of FAULTY)
			for (const finding of found(form, stage)) {
				if (finding.fix?.at !== '/title') expect(applyFormFix(valid([]), finding, documents)).toBeUndefined();
			}
		expect(applyFormFix(valid([]), {}, documents)).toBeUndefined();
		expect(applyFormFix(valid([]), { fix: { code: 'workflow/remove', at: 'x' } }, documents)).toBeUndefined();
	});
});
