import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_SCHEMAS, parseDocument } from './parseDocument.ts';

const header = { version: 0, formatVersion: 1 };
const procedure = {
	...header,
	kind: 'procedure',
	id: '1.001193',
	code: '1.001193',
	name: { vi: 'Đăng ký khai sinh' },
	field: { vi: 'Hộ tịch' },
	level: 'commune',
	subjects: [{ vi: 'Công dân Việt Nam' }],
	intakeUnit: { vi: 'Trung tâm Phục vụ hành chính công' },
	decidingUnit: { vi: 'UBND cấp xã' },
	channels: [{ channel: 'online' }],
	uses: { workflow: 'workflow:dang-ky-khai-sinh@draft', main: 'form:khai-sinh@1' },
	cases: [],
	components: [],
	deadlines: [{ id: 'main', name: { vi: 'Thời hạn' }, duration: 'P1D', calendar: 'working', citations: [] }],
	fees: [],
	results: [],
	citations: []
};
const persona = { ...header, kind: 'persona', id: 'lan', title: { vi: 'Chị Lan' }, records: {} };

const calendar = {
	...header,
	kind: 'calendar',
	id: 'vn',
	title: { vi: 'Lịch làm việc' },
	hours: [{ from: '07:30', to: '11:30' }],
	weekdays: [1, 2, 3, 4, 5],
	holidays: [],
	knownUntil: '2026-12-31'
};

const scenario = {
	...header,
	kind: 'scenario',
	id: 's1',
	title: { vi: 'Đúng hạn' },
	group: 'function',
	procedure: '1.001193',
	receivedAt: '2026-11-02T01:00:00.000Z',
	channel: 'online',
	form: { main: { child: { fullName: 'Nguyễn An' } } },
	sources: { populationDb: { outcome: 'notFound' } },
	actions: [{ step: 'intake', by: 'oneStopOfficer', outcome: 'accepted' }],
	expect: { due: null, fees: [{ id: 'fee', amount: null }], result: 'BIRTH_CERTIFICATE' }
};

const workflow = { ...header, kind: 'workflow', id: 'w', title: { vi: 'Quy trình' }, bpmn: '<definitions/>' };

function problems(value: unknown): string[] {
	const result = parseDocument(value);
	return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`);
}

describe('parseDocument', () => {
	it.each([procedure, persona, calendar, scenario, workflow])('takes a $kind as it is', (document) => {
		expect(parseDocument(document)).toEqual({ ok: true, value: document });
	});

	it.each([null, [], 'text', 3])('refuses %j, which is no document', (value) => {
		expect(problems(value)).toEqual(['document/not-a-document ']);
	});

	it('refuses a kind without a format', () => {
		expect(problems({ ...header, kind: 'chain', id: 'x' })).toEqual(['document/unknown-kind /kind']);
		expect(problems({ ...header, kind: 'toString', id: 'x' })).toEqual(['document/unknown-kind /kind']);
		expect(problems({ ...header, kind: { toString: 1, valueOf: 1 } })).toEqual([
			'document/unknown-kind /kind'
		]);
	});

	it('refuses a format newer than it knows, and does not complain of anything else', () => {
		expect(problems({ ...persona, formatVersion: 2, somethingNew: true })).toEqual([
			'document/format-too-new /formatVersion'
		]);
	});

	it('refuses __proto__ at any depth', () => {
		const records = JSON.parse('{"populationDb":{"applicant":{"__proto__":{"polluted":true}}}}') as object;
		expect(problems({ ...persona, records })).toEqual([
			'document/forbidden-key /records/populationDb/applicant/__proto__'
		]);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	it.each([
		['half of a character', 'Nguyễn \uD835', 'U+D835'],
		['a null character', 'Nguyễn\u0000', 'U+0000'],
		['an escape', '\u001B[2J', 'U+001B']
	])('refuses %s in a text, because no file can hold it', (_, vi, character) => {
		expect(parseDocument({ ...persona, title: { vi } })).toEqual({
			ok: false,
			problems: [{ code: 'document/not-text', at: '/title/vi', params: { at: '/title/vi', character } }]
		});
		const records = { populationDb: { [`a${vi}`]: {} } };
		expect(problems({ ...persona, records })).toEqual(['document/not-text /records/populationDb']);
	});

	it('takes letters of every plane, tabs and line ends', () => {
		const title = { vi: 'Ánh 𝟙 \t\r\n' };
		expect(parseDocument({ ...persona, title })).toMatchObject({ ok: true });
	});

	it('refuses a procedure whose code is not its id', () => {
		expect(problems({ ...procedure, code: '1.001194' })).toEqual(['document/code-differs /code']);
	});

	it('points at a wrong type', () => {
		expect(problems({ ...procedure, deadlines: [{ ...procedure.deadlines[0], duration: 'P1W' }] })).toEqual([
			'shape/wrong-value /deadlines/0/duration'
		]);
		expect(problems({ ...scenario, actions: 'none' })).toEqual(['shape/wrong-type /actions']);
		expect(problems({ ...calendar, weekdays: [0] })).toEqual(['shape/too-small /weekdays/0']);
	});

	it('survives input nested deeper than any document', () => {
		let deep: unknown = 1;
		for (let n = 0; n < 5000; n += 1) deep = { deep };
		expect(problems({ ...persona, records: { populationDb: { applicant: { deep } } } })[0]).toContain(
			'too-deep'
		);
	});

	it.each(Object.entries(DOCUMENT_SCHEMAS))('has a shape of %s that JSON Schema can say', (_kind, schema) => {
		expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false });
	});
});
