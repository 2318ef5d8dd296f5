import type {
	CodeListDocument,
	ElementDocument,
	GroupDocument,
	SourceDocument
} from '#core/dictionary/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';

/** A small form with every kind of item, and the documents it needs; for tests only. */
export const sampleForm: FormDocument = {
	kind: 'form',
	id: 'sample',
	version: 0,
	formatVersion: 1,
	title: { vi: 'Tờ khai mẫu', en: 'Sample declaration' },
	pages: [
		{
			id: 'p1',
			title: { vi: 'Người yêu cầu', en: 'Applicant' },
			items: [
				{
					type: 'field',
					id: 'applicantName',
					path: '/applicant/fullName',
					element: 'element:person.fullName@1',
					role: 'applicant',
					required: true,
					prefill: {
						policy: 'locked',
						source: 'source:populationDb@1',
						field: 'fullName',
						fallback: 'ask'
					}
				},
				{
					type: 'section',
					id: 's1',
					title: { vi: 'Hôn nhân', en: 'Marriage' },
					items: [
						{
							type: 'field',
							id: 'married',
							path: '/applicant/married',
							element: 'element:person.married@1',
							role: 'applicant'
						}
					]
				},
				{
					type: 'field',
					id: 'gender',
					path: '/applicant/gender',
					element: 'element:person.gender@1',
					role: 'applicant'
				}
			]
		},
		{
			id: 'p2',
			title: { vi: 'Thành viên', en: 'Members' },
			items: [
				{ type: 'text', id: 't1', text: { vi: 'Ghi mọi thành viên.', en: 'List every member.' } },
				{
					type: 'repeat',
					id: 'r1',
					path: '/members',
					title: { vi: 'Danh sách thành viên', en: 'Members' },
					rowTitle: { vi: 'Thành viên', en: 'Member' },
					columns: [
						{
							type: 'field',
							id: 'memberName',
							path: '/fullName',
							element: 'element:person.fullName@1',
							role: 'member',
							required: true
						}
					]
				}
			]
		}
	]
};

export const sampleDocuments: readonly (ElementDocument | CodeListDocument | SourceDocument)[] = [
	{
		kind: 'element',
		id: 'person.fullName',
		version: 1,
		formatVersion: 1,
		label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
		definition: { vi: 'Họ, chữ đệm và tên khai sinh', en: 'Name at birth' },
		help: { vi: 'Viết như trong giấy tờ', en: 'As written in papers' },
		dataType: 'string',
		constraints: { maxLength: 100 },
		sensitivity: 'personal',
		sources: [{ source: 'source:populationDb@1', field: 'fullName' }]
	},
	{
		kind: 'element',
		id: 'person.married',
		version: 1,
		formatVersion: 1,
		label: { vi: 'Đã kết hôn', en: 'Married' },
		definition: { vi: 'Đang có vợ hoặc chồng', en: 'Has a spouse' },
		dataType: 'boolean',
		sensitivity: 'personal'
	},
	{
		kind: 'element',
		id: 'person.gender',
		version: 1,
		formatVersion: 1,
		label: { vi: 'Giới tính', en: 'Gender' },
		definition: { vi: 'Giới tính', en: 'Gender' },
		dataType: 'code',
		constraints: { codeList: 'codelist:gender@1' },
		sensitivity: 'personal'
	},
	{
		kind: 'codelist',
		id: 'gender',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Giới tính', en: 'Gender' },
		entries: [
			{ code: '1', label: { vi: 'Nam', en: 'Male' } },
			{ code: '2', label: { vi: 'Nữ', en: 'Female' } }
		]
	},
	{
		kind: 'source',
		id: 'populationDb',
		version: 1,
		formatVersion: 1,
		title: { vi: 'CSDL quốc gia về dân cư', en: 'National population database' },
		owner: { vi: 'Bộ Công an', en: 'Ministry of Public Security' },
		readiness: 'live',
		fields: [{ name: 'fullName', element: 'element:person.fullName@1' }]
	}
];

/** An element that is in the dictionary but not in the form. */
export const birthPlace: ElementDocument = {
	kind: 'element',
	id: 'person.birthPlace',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Nơi sinh', en: 'Place of birth' },
	definition: { vi: 'Nơi một người sinh ra', en: 'Where a person was born' },
	dataType: 'string',
	sensitivity: 'personal'
};

/** A group that is in the dictionary. */
export const identityPaper: GroupDocument = {
	kind: 'group',
	id: 'identityPaper',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Giấy tờ tùy thân', en: 'Identity paper' },
	definition: { vi: 'Giấy tờ chứng minh nhân thân', en: 'A paper that proves identity' },
	members: [
		{ name: 'number', element: 'element:person.fullName@1', required: true },
		{ name: 'place', element: 'element:person.birthPlace@1' }
	]
};

export const samplePersona: PersonaDocument = {
	kind: 'persona',
	id: 'hoa',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Nguyễn Thị Hoa', en: 'Nguyễn Thị Hoa' },
	records: { populationDb: { applicant: { fullName: 'NGUYỄN THỊ HOA' } } }
};
