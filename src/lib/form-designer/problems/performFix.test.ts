import { expect, test } from 'vitest';
import { FormEditor } from '../FormEditor.svelte.ts';
import { sampleDocuments, sampleForm } from '../testing/sampleForm.ts';
import { performFix } from './performFix.ts';

function open(canEdit = true): FormEditor {
	return new FormEditor({
		form: sampleForm,
		documents: sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document })),
		locale: 'vi',
		canEdit,
		load: async () => [],
		onchange: () => undefined,
		schedule: () => () => undefined
	});
}

test('a fix is one undo step and is said', async () => {
	const editor = open();
	const fix = { code: 'form/remove-item', at: '/pages/0/items/2' };
	expect(await performFix(editor, { fix })).toBe(true);
	expect(editor.form.pages[0]?.items.map(({ id }) => id)).toEqual(['applicantName', 's1']);
	expect(editor.said).toContain('Đã sửa');
	editor.undo();
	expect(editor.form).toEqual(sampleForm);
});

test('a fix of what is gone changes nothing, nor does one of who may only read', async () => {
	const editor = open();
	expect(await performFix(editor, { fix: { code: 'form/remove-item', at: '/pages/9' } })).toBe(false);
	expect(editor.form).toBe(sampleForm);
	const reader = open(false);
	expect(await performFix(reader, { fix: { code: 'form/remove-item', at: '/pages/0/items/2' } })).toBe(false);
	expect(reader.form).toBe(sampleForm);
});
