import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { compileForm } from '#core/forms/index.ts';
import { everything, field, form, goodAnswers, library } from '#core/forms/testing/fixtures.ts';
import FormView from './FormView.svelte';
import { loadParts } from './parts/loadParts.ts';

test('a page comes from the server with its answers in place and without style attributes', async () => {
	const compiled = compileForm(everything, library);
	if (!compiled.ok) throw new Error('The fixture does not compile');
	await loadParts(compiled.value);
	const { body } = render(FormView, {
		props: { compiled: compiled.value, locale: 'vi', today: '2026-11-21', answers: goodAnswers }
	});
	expect(body).toContain('value="Nguyễn Văn Ánh"');
	expect(body).toContain('Thành viên 1');
	expect(body).not.toMatch(/<[^>]+ style=/);
});

test('a list of tasks says how far each part is, also before any script runs', async () => {
	const page = (id: string, more: object) => ({ id, title: { vi: `Phần ${id}` }, items: [], ...more });
	const compiled = compileForm(
		form([], {
			layout: 'taskList',
			pages: [
				page('a', { items: [field('name', '/name', 'fullName', { required: true })] }),
				page('b', { visibleWhen: { feel: 'name = "x"' }, items: [field('age', '/age', 'age')] })
			]
		}),
		library
	);
	if (!compiled.ok) throw new Error('The form does not compile');
	await loadParts(compiled.value);
	const { body } = render(FormView, {
		props: { compiled: compiled.value, locale: 'vi', today: '2026-11-21' }
	});
	const text = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	expect(text).toContain('Tờ khai thử');
	expect(text).toContain('Đã xong 0 / 1 phần');
	expect(text).toMatch(/Phần a Chưa làm Phần b Không cần/);
	expect(body).not.toContain('<input');
});
