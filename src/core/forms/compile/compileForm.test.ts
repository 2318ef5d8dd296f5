import { describe, expect, it } from 'vitest';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { element, everything, field, form, library } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import type { FormDocument } from '../types.ts';
import { compileForm } from './compileForm.ts';
import type { CompiledForm } from './types.ts';
import { withoutLargeLists } from './withoutLargeLists.ts';

function compiled(document: FormDocument): CompiledForm {
	const result = compileForm(document, library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function compileWith(documents: readonly ElementDocument[], document: FormDocument): CompiledForm {
	const own = libraryOf(...documents);
	const result = compileForm(document, { get: (kind, ref) => own.get(kind, ref) ?? library.get(kind, ref) });
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const all = compiled(everything);

describe('compileForm', () => {
	it('gives plain JSON', () => {
		expect(JSON.parse(JSON.stringify(all))).toEqual(all);
	});

	it('puts each element once under its own id, with what the form says beside the reference', () => {
		const schema = all.schema as { $defs: object; properties: Record<string, { properties: object }> };
		expect(Object.keys(schema.$defs)).toContain('fullName@1');
		expect(schema.properties.applicant?.properties).toMatchObject({
			fullName: {
				$ref: 'https://thutuc.studio/schema/element/fullName/1',
				title: 'Họ, chữ đệm, tên',
				'x-placement': 'name',
				'x-element': 'element:fullName@1',
				'x-role': 'applicant'
			}
		});
	});

	it('says a condition in the schema where JSON Schema can, else in the plan alone', () => {
		const short = compiled(
			form([
				field('yes', '/yes', 'agrees'),
				field('a', '/a', 'age', { visibleWhen: { feel: 'yes' }, required: true }),
				field('b', '/b', 'age', { visibleWhen: { feel: 'a + 1 > 3' }, required: true })
			])
		);
		expect(short.schema.allOf).toEqual([
			{
				if: { type: 'object', required: ['yes'], properties: { yes: { const: true } } },
				then: { required: ['a'] },
				else: { properties: { a: false } }
			}
		]);
		expect(short.schema).not.toHaveProperty('required');
		expect(short.plan.find(({ id }) => id === 'b')?.when).toMatchObject({ op: '>' });
	});

	it('lays pages out as categories and rows as the detail of an array', () => {
		const [page] = all.uiSchema.elements;
		expect(page).toMatchObject({ type: 'Category', label: 'Trang một', i18n: 'p1' });
		expect(page?.elements.find(({ i18n }) => i18n === 'members')).toMatchObject({
			type: 'Control',
			scope: '#/properties/members',
			options: { detail: { elements: [{ scope: '#/properties/fullName', i18n: 'memberName' }, {}, {}, {}] } }
		});
	});

	it.each([
		['name', 'required', 'Nhập họ, chữ đệm, tên'],
		['name', 'maxLength', 'Họ, chữ đệm, tên phải có 100 ký tự trở xuống'],
		['age', 'minimum', 'Tuổi phải từ 0 đến 150'],
		['age', 'type', 'Nhập tuổi bằng số nguyên, ví dụ 25'],
		['pid', 'pattern', 'Nhập số định danh cá nhân gồm 12 chữ số'],
		['gender', 'required', 'Chọn giới tính'],
		['hasChild', 'required', 'Chọn Có hoặc Không: đồng ý'],
		['confirmed', 'const', 'Đánh dấu vào ô “Đồng ý”'],
		['childBorn', 'past', 'Ngày sinh phải là hôm nay hoặc ngày trong quá khứ'],
		['childBorn', 'pattern.month', 'Ngày sinh phải có tháng'],
		['memberShare', 'minimum', 'Vốn kinh doanh phải từ 1.000 đồng trở lên'],
		['home', 'required.commune', 'Nơi cư trú: chọn xã, phường, đặc khu'],
		['papers', 'maximum.size', 'Giấy tờ kèm theo: mỗi tệp phải từ 1 MB trở xuống'],
		['papers', 'enum.mediaType', 'Giấy tờ kèm theo: tệp phải là PDF, JPEG, PNG'],
		['fileCode', 'pattern', 'Viết mã hồ sơ như ví dụ: ABC12'],
		['members', 'minItems', 'Thêm ít nhất 1 thành viên']
	])('tells the citizen what to do: %s %s', (id, keyword, text) => {
		expect(all.messages.vi[`${id}.error.${keyword}`]).toBe(text);
	});

	it('has a message for everything that can be wrong with a value, in both languages, without blame', () => {
		for (const locale of ['vi', 'en'] as const) {
			const texts = Object.entries(all.messages[locale]).filter(([key]) => key.includes('.error.'));
			expect(texts.length).toBeGreaterThan(100);
			for (const [, text] of texts) {
				expect(text).not.toMatch(/\{|không hợp lệ|vui lòng|xin lỗi|invalid|please|sorry/i);
			}
		}
	});

	it.each([
		['agrees', undefined, 'yesNo'],
		['agrees', 'checkbox', 'tick'],
		['gender', undefined, 'radio'],
		['gender', 'select', 'select'],
		['nationality', 'radio', 'combobox'],
		['genders', undefined, 'checkboxes']
	] as const)('shows %s (asked for as %s) as %s', (element, control, expected) => {
		const { placements } = compiled(form([field('x', '/x', element, control ? { control } : {})]));
		expect(placements[0]?.control).toBe(expected);
	});

	it('offers autocomplete on the applicant’s own data only', () => {
		const { placements } = compiled(
			form([
				field('mine', '/mine', 'fullName', { role: 'applicant' }),
				field('childs', '/childs', 'fullName', { role: 'child' })
			])
		);
		expect(placements.map(({ autocomplete }) => autocomplete)).toEqual(['name', undefined]);
	});

	it('takes rich texts apart once, and keeps them as plain text in the messages', () => {
		const { rich, messages, uiSchema } = compiled(
			form([
				{ type: 'text', id: 'note', text: { vi: 'Nộp **một** bản.\n\n- A\n- B' } },
				field('truth', '/truth', 'agrees', {
					control: 'declaration',
					required: true,
					statement: { vi: 'Tôi *cam đoan*.', en: 'I *declare*.' },
					signature: { title: { vi: 'NGƯỜI YÊU CẦU' } }
				})
			])
		);
		expect(rich?.note?.vi).toHaveLength(2);
		expect(rich?.note?.en).toEqual(rich?.note?.vi);
		expect(rich?.truth?.en).toEqual([
			{ type: 'paragraph', content: ['I ', { type: 'emphasis', content: ['declare'] }, '.'] }
		]);
		expect(messages.vi['note.text']).toBe('Nộp một bản.\n– A\n– B');
		expect(messages.en['truth.statement']).toBe('I declare.');
		expect(uiSchema.elements[0]?.elements[0]).toMatchObject({ type: 'Label', text: 'Nộp một bản.\n– A\n– B' });
	});

	it('carries what stands beside the questions: layout, signatures, what may be overwritten', () => {
		const signature = { title: { vi: 'NGƯỜI KHAI' } };
		const source = { source: 'source:db@1', field: 'x', fallback: 'ask' } as const;
		const { layout, placements } = compileWith(
			[element('edited', 'Nơi sinh', 'string', {}, { overwrite: 'withReason' })],
			form(
				[
					field('truth', '/truth', 'agrees', { control: 'declaration', signature }),
					field('free', '/free', 'fullName', { prefill: { ...source, policy: 'optional' } }),
					field('born', '/born', 'edited', { prefill: { ...source, policy: 'optional' } }),
					field('locked', '/locked', 'edited', { prefill: { ...source, policy: 'locked' } })
				],
				{ layout: 'taskList' }
			)
		);
		expect(layout).toBe('taskList');
		expect(placements[0]).toMatchObject({ control: 'declaration', signature });
		expect(placements.map(({ overwrite }) => overwrite)).toEqual([undefined, undefined, 'withReason', 'never']);
	});

	it('lets nobody deny what they must declare', () => {
		const { schema, messages } = compiled(
			form([field('truth', '/truth', 'agrees', { control: 'declaration', required: true })])
		);
		expect(schema).toMatchObject({ required: ['truth'], properties: { truth: { const: true } } });
		expect(messages.vi['truth.error.const']).toBe('Đánh dấu để xác nhận: Đồng ý');
		expect(messages.en['truth.error.required']).toBe('Tick to confirm: Đồng ý');
	});

	it('lets a page go without the large lists', () => {
		expect(Object.keys(withoutLargeLists(all).codeLists)).toEqual([
			'codelist:commune@1',
			'codelist:gender@1',
			'codelist:province@1'
		]);
	});
});
