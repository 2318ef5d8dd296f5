import type {
	CodeListDocument,
	DocumentTypeDocument,
	ElementDocument,
	GroupDocument,
	InstrumentDocument,
	SourceDocument
} from '../types.ts';

/** One sound document of every kind, citing each other; tests change what they are about. */

export const law: InstrumentDocument = {
	kind: 'instrument',
	id: 'law',
	version: 1,
	formatVersion: 1,
	number: '60/2014/QH13',
	title: { vi: 'Luật Hộ tịch' },
	issuer: { vi: 'Quốc hội' },
	issuedOn: '2014-11-20',
	effectiveFrom: '2016-01-01',
	articles: [{ place: 'Điều 14' }, { place: 'Điều 16', summary: { vi: 'Thủ tục đăng ký' } }]
};

const citations = [{ instrument: 'instrument:law@1', place: 'Điều 14' }];

export const colours: CodeListDocument = {
	kind: 'codelist',
	id: 'colours',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Màu sắc' },
	definition: { vi: 'Các màu được dùng trên biển số.' },
	entries: [
		{ code: 'blue', label: { vi: 'Xanh' } },
		{ code: 'white', label: { vi: 'Trắng' }, validFrom: '2020-01-01' },
		{ code: 'old', label: { vi: 'Cũ' }, validTo: '2019-12-31', successors: ['white'] }
	],
	citations
};

export const plate: ElementDocument = {
	kind: 'element',
	id: 'plate',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Biển số xe' },
	definition: { vi: 'Biển số của phương tiện ghi trong đăng ký xe.' },
	dataType: 'string',
	constraints: { maxLength: 10, pattern: '^[0-9A-Z]+$' },
	example: '29A12345',
	sensitivity: 'personal',
	synonyms: ['biển kiểm soát'],
	sources: [{ source: 'source:vehicles@1', field: 'plate' }],
	citations
};

export const vehicles: SourceDocument = {
	kind: 'source',
	id: 'vehicles',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Cơ sở dữ liệu phương tiện' },
	owner: { vi: 'Bộ Công an' },
	readiness: 'live',
	services: [
		{
			id: 'byPlate',
			name: { vi: 'Tra theo biển số' },
			inputs: ['element:plate@1'],
			outputs: ['plate']
		}
	],
	segments: [
		{ id: 'cars', name: { vi: 'Ô tô' }, readiness: 'live' },
		{ id: 'boats', name: { vi: 'Tàu' }, readiness: 'unknown' }
	],
	fields: [{ name: 'plate', element: 'element:plate@1' }],
	citations
};

export const vehicle: GroupDocument = {
	kind: 'group',
	id: 'vehicle',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Phương tiện' },
	definition: { vi: 'Thông tin về một phương tiện.' },
	members: [
		{ name: 'plate', element: 'element:plate@1', required: true },
		{ name: 'spare', element: 'element:plate@1' }
	],
	citations
};

export const registration: DocumentTypeDocument = {
	kind: 'documentType',
	id: 'registration',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Giấy đăng ký xe' },
	definition: { vi: 'Giấy chứng nhận đăng ký xe do cơ quan công an cấp.' },
	issuedBy: '1.000001',
	replacedBy: [
		{
			source: 'source:vehicles@1',
			elements: ['element:plate@1'],
			validFrom: '2026-01-01',
			citations
		}
	],
	citations
};
