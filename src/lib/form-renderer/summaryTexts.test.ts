import { expect, it } from 'vitest';
import { compileForm, processAnswers } from '#core/forms/index.ts';
import { field, form, library } from '#core/forms/testing/fixtures.ts';
import type { FormContext } from './context.ts';
import { summaryTexts } from './summaryTexts.ts';

const name = (id: string) =>
	field(id, `/${id}/fullName`, 'fullName', { required: true, label: { vi: 'Họ và tên' } });

it('says whose field is meant where two errors would read alike, and only there', () => {
	const section = (id: string, vi: string) => ({
		type: 'section' as const,
		id,
		title: { vi },
		items: [name(`of-${id}`)]
	});
	const document = form([section('mother', 'Người mẹ'), section('father', 'Người cha'), name('child')]);
	const compiled = compileForm(document, library);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
	const { errors } = processAnswers(compiled.value, {}, { today: '2026-11-21' });
	const context = { session: { form: compiled.value }, locale: 'vi' } as FormContext;
	expect(summaryTexts(context, errors)).toEqual([
		'Nhập họ và tên (Người mẹ)',
		'Nhập họ và tên (Người cha)',
		`Nhập họ và tên (${document.pages[0]?.title.vi ?? ''})`
	]);
	expect(summaryTexts(context, errors.slice(0, 1))).toEqual(['Nhập họ và tên']);
});
