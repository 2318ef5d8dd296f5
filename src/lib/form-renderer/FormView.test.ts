import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { compileForm } from '#core/forms/index.ts';
import { everything, goodAnswers, library } from '#core/forms/testing/fixtures.ts';
import FormView from './FormView.svelte';

test('a page comes from the server with its answers in place and without style attributes', () => {
	const compiled = compileForm(everything, library);
	if (!compiled.ok) throw new Error('The fixture does not compile');
	const { body } = render(FormView, {
		props: { compiled: compiled.value, locale: 'vi', today: '2026-11-21', answers: goodAnswers }
	});
	expect(body).toContain('value="Nguyễn Văn Ánh"');
	expect(body).toContain('Thành viên 1');
	expect(body).not.toMatch(/<[^>]+ style=/);
});
