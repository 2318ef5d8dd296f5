import type { CodeListDocument, Constraints, DataType, ElementDocument } from '#core/dictionary/types.ts';
import type { FormDocument, FormItem, Placement, Repeat } from '../types.ts';
import { libraryOf } from './libraryOf.ts';

/** A small dictionary and a form that uses every data type; for tests of everything that works on forms. */

export function element(
	id: string,
	label: string,
	dataType: DataType,
	constraints?: Constraints,
	more: Partial<ElementDocument> = {}
): ElementDocument {
	return {
		kind: 'element',
		id,
		version: 1,
		formatVersion: 1,
		label: { vi: label },
		definition: { vi: label },
		dataType,
		sensitivity: 'personal',
		...(constraints && { constraints }),
		...more
	};
}

export function list(id: string, codes: readonly string[], more: Partial<CodeListDocument> = {}): CodeListDocument {
	const entries = codes.map((code) => ({ code, label: { vi: `Mục ${code}`, en: `Entry ${code}` } }));
	return { kind: 'codelist', id, version: 1, formatVersion: 1, title: { vi: id }, entries, ...more };
}

export function field(id: string, path: string, elementId: string, more: Partial<Placement> = {}): Placement {
	return { type: 'field', id, path, element: `element:${elementId}@1`, ...more };
}

export function repeat(id: string, path: string, columns: readonly Placement[], more: Partial<Repeat> = {}): Repeat {
	return { type: 'repeat', id, path, title: { vi: 'Thành viên' }, rowTitle: { vi: 'Thành viên' }, columns, ...more };
}

export function form(items: readonly FormItem[], more: Partial<FormDocument> = {}): FormDocument {
	return {
		kind: 'form',
		id: 'thu',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Tờ khai thử', en: 'Trial form' },
		pages: [{ id: 'p1', title: { vi: 'Trang một', en: 'Page one' }, items }],
		...more
	};
}

const provinces = list('province', ['01', '79']);
const communes: CodeListDocument = {
	...list('commune', []),
	parentList: 'codelist:province@1',
	formerParents: 'codelist:province-before@1',
	entries: [
		{ code: '00004', label: { vi: 'Phường Ba Đình' }, parent: '01' },
		{ code: '00008', label: { vi: 'Phường Ngọc Hà' }, parent: '01' },
		{ code: '26734', label: { vi: 'Phường Sài Gòn' }, parent: '79' },
		{
			code: '00001',
			label: { vi: 'Phường Phúc Xá' },
			parent: '01',
			validTo: '2025-06-30',
			successors: ['00004', '00008']
		},
		{
			code: '00006',
			label: { vi: 'Phường Vĩnh Phúc' },
			parent: '01',
			validTo: '2025-06-30',
			successors: ['00008']
		}
	]
};

/** One of them has by now the code of another province. */
const provincesBefore = list('province-before', [], {
	successorList: 'codelist:province@1',
	entries: [
		{ code: '28', label: { vi: 'Tỉnh Hà Tây' }, validTo: '2008-07-31', successors: ['01'] },
		{ code: '79', label: { vi: 'Tỉnh Gia Định' }, validTo: '1975-04-30', successors: ['79'] }
	]
});

export const library = libraryOf(
	provinces,
	communes,
	provincesBefore,
	list('gender', ['male', 'female', 'other']),
	list(
		'country',
		Array.from({ length: 400 }, (_, index) => `C${index}`)
	),
	element('fullName', 'Họ, chữ đệm, tên', 'string', { maxLength: 100 }, { autocomplete: 'name' }),
	element('note', 'Ghi chú', 'text'),
	element('age', 'Tuổi', 'integer', { minimum: 0, maximum: 150 }),
	element('capital', 'Vốn kinh doanh', 'money', { minimum: 1000 }),
	element('area', 'Diện tích', 'decimal', { minimum: 0, scale: 2, unit: 'm²' }),
	element('birthDate', 'Ngày sinh', 'date', { period: 'past' }, { example: '2026-03-27' }),
	element('month', 'Tháng bắt đầu', 'yearMonth'),
	element('agrees', 'Đồng ý', 'boolean'),
	element('gender', 'Giới tính', 'code', { codeList: 'codelist:gender@1' }),
	element('genders', 'Các giới tính', 'codes', { codeList: 'codelist:gender@1' }),
	element('nationality', 'Quốc tịch', 'code', { codeList: 'codelist:country@1' }),
	element('personId', 'Số định danh cá nhân', 'personId'),
	element('phone', 'Số điện thoại', 'phone'),
	element('email', 'Thư điện tử', 'email'),
	element('taxCode', 'Mã số thuế', 'taxCode'),
	element('residence', 'Nơi cư trú', 'address', { codeList: 'codelist:commune@1' }),
	element('papers', 'Giấy tờ kèm theo', 'attachment', { maxBytes: 1_048_576, maxCount: 2 }),
	element('code3', 'Mã hồ sơ', 'string', { pattern: '^[A-Z]{3}[0-9]{2}$' }, { example: 'ABC12' })
);

/** Every data type, a conditional section, a required-when, a calculation, a repeat with a row condition. */
export const everything = form(
	[
		field('name', '/applicant/fullName', 'fullName', { required: true, role: 'applicant' }),
		field('age', '/applicant/age', 'age'),
		field('pid', '/applicant/personId', 'personId', { required: true, role: 'applicant' }),
		field('phone', '/applicant/phone', 'phone'),
		field('email', '/applicant/email', 'email'),
		field('home', '/applicant/residence', 'residence', { required: true }),
		field('gender', '/applicant/gender', 'gender'),
		field('country', '/applicant/nationality', 'nationality'),
		field('hasChild', '/hasChild', 'agrees', { required: true }),
		{
			type: 'section',
			id: 'childPart',
			title: { vi: 'Người con', en: 'Child' },
			visibleWhen: { feel: 'hasChild' },
			items: [
				field('childName', '/child/fullName', 'fullName', { required: true, role: 'child' }),
				field('childBorn', '/child/birthDate', 'birthDate', { required: true }),
				field('childNote', '/child/note', 'note', { requiredWhen: { feel: 'applicant.gender = "other"' } })
			]
		},
		{ type: 'text', id: 'hint', text: { vi: 'Khai mỗi người một dòng.', en: 'One row per person.' } },
		repeat(
			'members',
			'/members',
			[
				field('memberName', '/fullName', 'fullName', { required: true }),
				field('memberAge', '/age', 'age'),
				field('memberPid', '/personId', 'personId', { required: true, visibleWhen: { feel: 'age >= 14' } }),
				field('memberShare', '/share', 'capital')
			],
			{ min: 1, max: 3 }
		),
		field('total', '/total', 'capital', { calculation: { feel: 'sum(members.share)' } }),
		field('size', '/house/area', 'area'),
		field('start', '/house/start', 'month'),
		field('kinds', '/house/kinds', 'genders'),
		field('tax', '/house/taxCode', 'taxCode'),
		field('papers', '/papers', 'papers'),
		field('fileCode', '/fileCode', 'code3'),
		field('confirmed', '/confirmed', 'agrees', { required: true, control: 'checkbox' })
	],
	{
		assertions: [
			{
				id: 'notSamePerson',
				test: { feel: 'child.fullName != applicant.fullName' },
				at: '/child/fullName',
				message: { vi: 'Nhập tên của con, không phải tên người yêu cầu', en: 'Enter the child’s name' }
			},
			{
				id: 'shareBelowTotal',
				test: { feel: 'share <= 1000000' },
				at: '/members/share',
				message: { vi: 'Phần vốn của mỗi người tối đa 1.000.000 đồng', en: 'At most 1,000,000 VND each' }
			}
		]
	}
);

/** Answers to `everything` without an error. */
export const goodAnswers = {
	applicant: {
		fullName: 'Nguyễn Văn Ánh',
		personId: '001199000001',
		residence: { province: '01', commune: '00004', line: 'Số 1 Lê Hồng Phong' }
	},
	hasChild: false,
	members: [{ fullName: 'Trần Thị Bình', age: 30, personId: '001199000002', share: 500_000 }],
	confirmed: true
};
