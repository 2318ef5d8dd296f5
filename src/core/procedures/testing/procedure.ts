import type { AnyDocument, Library } from '#core/catalogue/types.ts';
import type { ElementDocument, InstrumentDocument } from '#core/dictionary/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { GraphNode, ProcessGraph, StepBinding } from '#core/workflows/types.ts';
import type { ProcedureContext } from '../context.ts';
import type { ProcedureDocument } from '../types.ts';

/** A small procedure without findings; tests change one thing at a time. */

const LAW = [{ instrument: 'instrument:law@1', place: 'Điều 1' }];

export const LAW_DOCUMENT: InstrumentDocument = {
	kind: 'instrument',
	id: 'law',
	version: 1,
	formatVersion: 1,
	number: '1/2025/QH15',
	title: { vi: 'Luật thử' }
};

export const ELEMENT: ElementDocument = {
	kind: 'element',
	id: 'full-name',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Họ và tên' },
	definition: { vi: 'Họ và tên' },
	dataType: 'string',
	sensitivity: 'personal',
	citations: LAW
};

export const FORM: FormDocument = {
	kind: 'form',
	id: 'form',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Tờ khai' },
	pages: [
		{
			id: 'p1',
			title: { vi: 'Trang 1' },
			items: [
				{
					type: 'section',
					id: 's1',
					title: { vi: 'Mục 1' },
					items: [{ type: 'field', id: 'name', path: '/name', element: 'element:full-name@1' }]
				},
				{
					type: 'repeat',
					id: 'rows',
					path: '/rows',
					title: { vi: 'Danh sách' },
					rowTitle: { vi: 'Dòng' },
					columns: [{ type: 'field', id: 'rowName', path: '/name', element: 'element:full-name@1' }]
				}
			]
		}
	]
};

export const PROCEDURE: ProcedureDocument = {
	kind: 'procedure',
	id: '1.000001',
	version: 1,
	formatVersion: 1,
	code: '1.000001',
	name: { vi: 'Thủ tục thử' },
	field: { vi: 'Lĩnh vực thử' },
	level: 'commune',
	subjects: [{ vi: 'Cá nhân' }],
	executionSystem: { owner: 'province', name: { vi: 'Hệ thống cấp tỉnh' } },
	intakeUnit: { vi: 'Trung tâm' },
	decidingUnit: { vi: 'Ủy ban' },
	channels: [{ channel: 'online' }, { channel: 'counter' }],
	uses: {
		workflow: 'workflow:flow@1',
		main: 'form:form@1',
		calendar: 'calendar:vn@1',
		certificate: 'template:certificate@1'
	},
	cases: [
		{ id: 'late', name: { vi: 'Quá hạn' }, when: { feel: 'form.late = true' } },
		{ id: 'usual', name: { vi: 'Thông thường' } }
	],
	components: [
		{ id: 'form', name: { vi: 'Tờ khai' }, kind: 'form', form: 'main', required: true, citations: LAW },
		{
			id: 'paper',
			name: { vi: 'Giấy tờ' },
			kind: 'paper',
			documentType: 'documentType:paper@1',
			copies: { original: 0, copy: 1 },
			cases: ['late'],
			citations: LAW
		}
	],
	deadlines: [
		{ id: 'usual', name: { vi: 'Thời hạn' }, duration: 'P3D', calendar: 'working', citations: LAW },
		{
			id: 'late',
			name: { vi: 'Quá hạn' },
			duration: 'P5D',
			calendar: 'working',
			cases: ['late'],
			citations: LAW
		}
	],
	fees: [{ id: 'fee', name: { vi: 'Lệ phí' }, status: 'known', amount: 8000, citations: LAW }],
	results: [
		{
			code: 'R1',
			name: { vi: 'Giấy chứng nhận' },
			outcome: 'granted',
			electronic: true,
			signature: 'agency',
			template: 'certificate',
			citations: LAW
		}
	],
	citations: LAW
};

export function graphOf(...nodes: readonly GraphNode[]): ProcessGraph {
	return { id: 'process', name: 'Quy trình', nodes, flows: [], lanes: [] };
}

export function stepNode(id: string, step: Partial<StepBinding>): GraphNode {
	return {
		id,
		type: 'userTask',
		name: id,
		step: { kind: 'appraise', outcomes: [], citations: LAW, ...step },
		incoming: [],
		outgoing: []
	};
}

export function contextOf(
	change: Partial<ProcedureContext> & { documents?: readonly AnyDocument[] } = {}
): ProcedureContext {
	const { documents = [], ...rest } = change;
	return {
		library: libraryOf([...DOCUMENTS, ...documents]),
		today: '2026-11-21',
		graph: graphOf(stepNode('appraise', {})),
		...rest
	};
}

/** Later documents of the same reference replace earlier ones. */
export function libraryOf(documents: readonly AnyDocument[]): Library {
	const byRef = new Map(
		documents.map((document) => [`${document.kind}:${document.id}@${document.version}`, document])
	);
	return {
		get: (kind, ref) => {
			const document = byRef.get(ref);
			return document?.kind === kind ? (document as never) : undefined;
		}
	};
}

const DOCUMENTS: readonly AnyDocument[] = [
	LAW_DOCUMENT,
	ELEMENT,
	FORM,
	{
		kind: 'template',
		id: 'certificate',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Giấy chứng nhận' },
		outcome: 'result',
		agency: { name: { vi: 'Ủy ban' } },
		blocks: [{ type: 'field', id: 'name', path: 'result.number' }],
		signature: { kind: 'agency', title: { vi: 'Chủ tịch' } }
	},
	{ kind: 'workflow', id: 'flow', version: 1, formatVersion: 1, title: { vi: 'Quy trình' }, bpmn: '' },
	{ kind: 'documentType', id: 'paper', version: 1, formatVersion: 1, title: { vi: 'Giấy tờ' } },
	{
		kind: 'calendar',
		id: 'vn',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Lịch' },
		hours: [{ from: '08:00', to: '17:00' }],
		weekdays: [1, 2, 3, 4, 5],
		holidays: [],
		knownUntil: '2026-12-31'
	}
];
