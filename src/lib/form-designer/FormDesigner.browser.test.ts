import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { FormDocument } from '#core/forms/types.ts';
import '#lib/ui/base.css';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { GroupDocument } from '#core/dictionary/types.ts';
import type { LookAlikeQuestion } from './lookalikes/lookAlike.ts';
import FormDesigner from './FormDesigner.svelte';
import { FormEditor } from './FormEditor.svelte.ts';
import { Preview } from './preview/Preview.svelte.ts';
import {
	birthPlace,
	identityPaper,
	sampleDocuments,
	sampleForm,
	samplePersona
} from './testing/sampleForm.ts';

const REF = 'element:person.birthPlace@1';
const CIRCLE: GroupDocument = {
	...identityPaper,
	id: 'circle',
	label: { vi: 'Nhóm vòng' },
	members: [{ name: 'inner', group: 'group:circle@1' }]
};
/** What the dictionary answers when a reference is asked for. */
const SHARED: ReadonlyMap<string, readonly { readonly ref: string; readonly document: AnyDocument }[]> =
	new Map([
		[REF, [{ ref: REF, document: birthPlace }]],
		[
			'group:identityPaper@1',
			[
				{ ref: 'group:identityPaper@1', document: identityPaper },
				{ ref: REF, document: birthPlace }
			]
		],
		['group:circle@1', [{ ref: 'group:circle@1', document: CIRCLE }]]
	]);
const HITS = [
	{
		word: 'noi',
		hit: { kind: 'element', ref: REF, label: birthPlace.label, dataType: 'string', uses: 41 }
	},
	{
		word: 'giay',
		hit: { kind: 'group', ref: 'group:identityPaper@1', label: identityPaper.label, uses: 17, members: 2 }
	},
	{ word: 'vong', hit: { kind: 'group', ref: 'group:circle@1', label: CIRCLE.label, uses: 0, members: 1 } }
] as const;

describe('the form designer', () => {
	let editor: FormEditor;
	let changes = 0;
	let asked: LookAlikeQuestion[] = [];

	beforeEach(async () => {
		await page.viewport(1440, 900);
		changes = 0;
		asked = [];
		editor = open(sampleForm);
	});
	afterEach(() => cleanup());

	it('adds a field from the dictionary by search, with the keyboard alone', async () => {
		await outlineItem('Giới tính').click();
		await userEvent.keyboard('{Control>}j{/Control}');
		await userEvent.keyboard('noi sinh');
		await expect.element(page.getByRole('option', { name: /Nơi sinh.*41 nơi dùng/ })).toBeVisible();
		await searched();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('combobox', { name: 'Dữ liệu về ai?' })).toHaveValue('applicant');
		await userEvent.keyboard('{Enter}');
		await expect.element(outlineItem('Nơi sinh')).toHaveAttribute('aria-selected', 'true');
		expect(ids(editor.form.pages[0])).toEqual(['applicantName', 's1', 'gender', 'applicantBirthPlace']);
		expect(changes).toBe(1);
	});

	it('moves with Alt and arrows, into and out of sections, and says so', async () => {
		await outlineItem('Giới tính').click();
		await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
		await expect.element(page.getByText('Đã chuyển Giới tính đến vị trí 2 trên 2')).toBeInTheDocument();
		await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
		expect(ids(editor.form.pages[0])).toEqual(['applicantName', 'gender', 's1']);
		await expect.element(outlineItem('Giới tính')).toHaveFocus();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(ids(editor.form.pages[0])).toEqual(['applicantName', 's1']);
	});

	it('selects the item and the property a link names', async () => {
		await page.viewport(1440, 900);
		await cleanup();
		open(sampleForm, { node: 'gender', property: 'label' });
		await expect.element(outlineItem('Giới tính')).toHaveAttribute('aria-selected', 'true');
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await expect.poll(() => properties.element().contains(document.activeElement)).toBe(true);
		expect(document.activeElement?.closest('[data-property~="label"]')).not.toBeNull();
	});

	it('moves to a chosen place', async () => {
		await outlineItem('Giới tính').click();
		const actions = page.getByRole('region', { name: 'Thuộc tính' });
		await actions.getByRole('button', { name: 'Chuyển đến…' }).click();
		await page.getByRole('textbox', { name: 'Lọc' }).fill('ghi moi');
		await userEvent.keyboard('{Enter}');
		expect(ids(editor.form.pages[1])).toEqual(['t1', 'gender', 'r1']);
	});

	it('makes a field conditional in words, shows it in the preview, and undoes it', async () => {
		await outlineItem('Giới tính').click();
		const rule = page.getByRole('group', { name: 'Hiện khi' });
		await rule.getByRole('button', { name: 'Thêm điều kiện…' }).click();
		await rule.getByRole('combobox', { name: 'Dữ liệu' }).fill('da ket hon');
		await userEvent.keyboard('{Enter}');
		await expect.element(rule.getByText('Đã kết hôn là có').first()).toBeVisible();
		expect(editor.form.pages[0]?.items[2]).toMatchObject({
			visibleWhen: { feel: 'applicant.married = true' }
		});
		await expect.element(page.getByText(/Mục đang chọn bị ẩn/)).toBeVisible();
		await rule.getByRole('button', { name: 'Xong' }).click();
		await userEvent.keyboard('{Control>}z{/Control}');
		await expect.element(rule.getByText('luôn luôn')).toBeVisible();
		expect(editor.form.pages[0]?.items[2]).not.toHaveProperty('visibleWhen');
	});

	it('shows FEEL errors while typing and does not apply them', async () => {
		await outlineItem('Giới tính').click();
		const rule = page.getByRole('group', { name: 'Hiện khi' });
		await rule.getByRole('button', { name: 'Thêm điều kiện…' }).click();
		const text = rule.getByRole('textbox', { name: 'Điều kiện (FEEL)' });
		await text.fill('applicant.married = ');
		await expect.element(text).toHaveAttribute('aria-invalid', 'true');
		expect(editor.form.pages[0]?.items[2]).not.toHaveProperty('visibleWhen');
		await text.fill('applicant.maried = true');
		await expect.element(rule.getByRole('button', { name: 'Dùng «Đã kết hôn»' })).toBeVisible();
	});

	it('names a problem, and clicking it selects the field and the property', async () => {
		await outlineItem('Đã kết hôn').click();
		const label = page.getByRole('textbox', { name: 'Đường dẫn' });
		await label.fill('/applicant/fullName');
		await expect.element(page.getByText('Đường dẫn này đã dùng cho trường khác')).toBeVisible();
		cleanup();
		editor = open(withUnknownElement());
		const problem = page.getByRole('region', { name: 'Vấn đề' }).getByRole('button', { name: /gender/ });
		await problem.first().click();
		expect(editor.selected).toBe('gender');
	});

	it('creates a field of its own only with a reason', async () => {
		await page.getByRole('button', { name: 'Tạo trường riêng…' }).click();
		const dialog = page.getByRole('dialog', { name: 'Trường riêng của biểu mẫu' });
		await dialog.getByRole('textbox', { name: 'Nhãn tiếng Việt' }).fill('Ghi chú nơi sinh');
		await dialog.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect.element(dialog.getByText('Viết lý do', { exact: true })).toBeVisible();
		await dialog.getByRole('textbox', { name: /Lý do/ }).fill('Sở yêu cầu ghi riêng');
		await dialog.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect.element(outlineItem('Ghi chú nơi sinh')).toBeVisible();
		await page.getByRole('button', { name: 'Tìm trường dùng chung' }).click();
		const search = page.getByRole('combobox', { name: 'Tìm trường trong từ điển' });
		await expect.element(search).toHaveValue('Ghi chú nơi sinh');
		await expect.element(page.getByRole('option', { name: /Tạo trường riêng/ })).toBeVisible();
	});

	it('shows look-alikes before a field of its own is made, and takes one instead', async () => {
		await page.getByRole('button', { name: 'Tạo trường riêng…' }).click();
		const dialog = page.getByRole('dialog', { name: 'Trường riêng của biểu mẫu' });
		await dialog.getByRole('textbox', { name: 'Nhãn tiếng Việt' }).fill('Sinh tại');
		const alike = dialog.getByRole('list', { name: 'Trường từ điển có thể thay trường này' });
		await expect.element(alike.getByText('Nơi một người sinh ra')).toBeVisible();
		await expect.element(alike.getByText('person.birthPlace@1 · chữ, một dòng · 41 nơi dùng')).toBeVisible();
		await alike.getByRole('button', { name: 'Dùng trường này' }).click();
		await expect.element(outlineItem('Nơi sinh')).toHaveAttribute('aria-selected', 'true');
		expect(JSON.stringify(editor.form)).not.toContain('"local"');
	});

	it('binds a local field to the element proposed for it, as one step', async () => {
		await cleanup();
		editor = open(withLocalField());
		await page.getByRole('treeitem', { name: /Sinh tại/ }).click();
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await properties.getByRole('button', { name: 'Gắn với trường này' }).click();
		await expect.element(properties.getByText('person.birthPlace@1')).toBeVisible();
		expect(editor.form.pages[0]?.items.at(-1)).toEqual({
			type: 'field',
			id: 'sinhTai',
			path: '/applicant/sinhTai',
			element: REF,
			role: 'applicant'
		});
		expect(changes).toBe(1);
		expect(asked).toHaveLength(1);
		editor.undo();
		expect(editor.form).toEqual(withLocalField());
		await expect.element(properties.getByRole('button', { name: 'Gắn với trường này' })).toBeVisible();
		expect(asked).toHaveLength(1);
	});

	it('hints at what a local field looks like, and the hint binds it', async () => {
		await cleanup();
		const named = JSON.parse(
			JSON.stringify(withLocalField()).replace('Sinh tại', 'Nơi sinh')
		) as FormDocument;
		editor = open(named);
		const problems = page.getByRole('region', { name: 'Vấn đề' });
		await expect.element(problems.getByText(/giống trường “Nơi sinh” đã có trong từ điển/)).toBeVisible();
		await problems.getByRole('button', { name: 'Gắn với trường này' }).click();
		await expect
			.poll(() => editor.form.pages[0]?.items.at(-1))
			.toMatchObject({ id: 'sinhTai', element: REF });
		await expect.poll(() => problems.getByText(/giống trường/).elements()).toEqual([]);
	});

	it('proposes nothing to do to who may only read', async () => {
		await cleanup();
		editor = open(withLocalField(), undefined, false);
		await page.getByRole('treeitem', { name: /Sinh tại/ }).click();
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await expect.element(properties.getByText('Nơi một người sinh ra')).toBeVisible();
		expect(properties.getByRole('button', { name: 'Gắn với trường này' }).elements()).toEqual([]);
	});

	it('places a whole group by search, with the keyboard alone, as one step', async () => {
		await outlineItem('Giới tính').click();
		await userEvent.keyboard('{Control>}j{/Control}');
		await userEvent.keyboard('giay to');
		const hit = page.getByRole('option', { name: /Giấy tờ tùy thân.*nhóm.*17 nơi dùng.*2 thành phần/ });
		await expect.element(hit).toBeVisible();
		await searched();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText(/Đặt cả nhóm, 2 thành phần/)).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('Đã thêm Giấy tờ tùy thân').first()).toBeVisible();
		expect(editor.form.pages[0]?.items.at(-1)).toMatchObject({
			type: 'section',
			id: 'applicant',
			items: [
				{ path: '/applicant/number', role: 'applicant', required: true },
				{ path: '/applicant/place', role: 'applicant' }
			]
		});
		expect(changes).toBe(1);
		editor.undo();
		expect(editor.form).toEqual(sampleForm);
	});

	it('refuses a group that contains itself and says which way round', async () => {
		await page.getByRole('combobox', { name: 'Tìm trường trong từ điển' }).fill('vong');
		await page.getByRole('option', { name: /Nhóm vòng/ }).click();
		await page.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Nhóm circle chứa chính nó: circle → circle');
		expect(changes).toBe(0);
	});

	it('selects what is clicked in the preview and fills it as a persona', async () => {
		const preview = page.getByRole('region', { name: 'Xem trước' });
		await preview.getByText(/^Giới tính/).click();
		expect(editor.selected).toBe('gender');
		await preview.getByRole('combobox', { name: 'Dữ liệu giả lập' }).selectOptions('Nguyễn Thị Hoa');
		await expect.element(preview.getByText('NGUYỄN THỊ HOA')).toBeVisible();
	});

	it('writes a label as one undo step', async () => {
		await outlineItem('Giới tính').click();
		const label = page.getByRole('textbox', { name: 'Nhãn hiển thị', exact: true });
		await label.click();
		await userEvent.keyboard('Giới');
		await expect.element(outlineItem('Giới')).toBeVisible();
		editor.undo();
		await expect.element(outlineItem('Giới tính')).toBeVisible();
	});

	it('is one pane at a time on a phone', async () => {
		await page.viewport(320, 640);
		await outlineItem('Giới tính').click();
		await page.getByRole('button', { name: 'Thuộc tính', exact: true }).click();
		await expect.element(page.getByRole('group', { name: 'Hiện khi' })).toBeVisible();
		await expect.poll(() => page.getByRole('tree').elements().length).toBe(0);
		await page.getByRole('button', { name: 'Thêm', exact: true }).click();
		await expect.element(page.getByRole('combobox', { name: 'Tìm trường trong từ điển' })).toBeVisible();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	});

	// helpers

	function open(
		form: FormDocument,
		linked?: { readonly node: string; readonly property?: string },
		canEdit = true
	): FormEditor {
		const known = sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document }));
		const next = new FormEditor({
			form,
			documents: known,
			locale: 'vi',
			canEdit,
			load: async (refs) => [...SHARED].filter(([ref]) => refs.includes(ref)).flatMap(([, found]) => found),
			onchange: () => (changes += 1)
		});
		next.check();
		render(FormDesigner, {
			editor: next,
			preview: new Preview(next, '2026-11-21T03:00:00.000Z', '2026-11-21'),
			linked,
			search: async (text) => HITS.filter(({ word }) => text.startsWith(word)).map(({ hit }) => hit),
			similar: async (question) => {
				asked.push(question);
				const { label, definition, dataType } = birthPlace;
				const score = question.label.vi === label.vi ? 1 : 0.6;
				return question.label.vi.includes('inh')
					? [{ ref: REF, label, definition, dataType, uses: 41, score }]
					: [];
			},
			personas: [samplePersona],
			instruments: [],
			codeLists: [],
			elementHref: (ref) => `/dictionary?element=${ref}`
		});
		return next;
	}
});

function outlineItem(name: string) {
	return page
		.getByRole('tree')
		.getByRole('treeitem', { name: new RegExp(name) })
		.first();
}

/** When the hits answer to all that was typed. */
async function searched(): Promise<void> {
	const hits = page.getByRole('listbox', { name: 'Kết quả trong từ điển' });
	await expect.element(hits).toHaveAttribute('aria-busy', 'false');
}

function ids(form: FormDocument['pages'][number] | undefined): readonly string[] {
	return form?.items.map(({ id }) => id) ?? [];
}

/** The sample with a field of its own at the end of the first page. */
function withLocalField(): FormDocument {
	const [first, ...rest] = sampleForm.pages;
	if (!first) throw new Error('The sample must have a page');
	const own = {
		type: 'field',
		id: 'sinhTai',
		path: '/applicant/sinhTai',
		role: 'applicant',
		local: { label: { vi: 'Sinh tại' }, dataType: 'string', reason: 'Không tìm thấy' }
	} as const;
	return { ...sampleForm, pages: [{ ...first, items: [...first.items, own] }, ...rest] };
}

function withUnknownElement(): FormDocument {
	return JSON.parse(JSON.stringify(sampleForm).replaceAll('element:person.gender@1', 'element:gone@1'));
}
