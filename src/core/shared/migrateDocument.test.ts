import { describe, expect, it } from 'vitest';
import { migrateDocument, type Migration } from './migrateDocument.ts';

const steps: readonly Migration[] = [
	{ to: 2, up: ({ name, ...rest }) => ({ ...rest, title: { vi: name } }) },
	{ to: 3, up: (document) => ({ ...document, tags: [] }) }
];

describe('migrateDocument', () => {
	it.each([
		[1, { formatVersion: 1, name: 'Tờ khai' }],
		[2, { formatVersion: 2, title: { vi: 'Tờ khai' } }],
		[3, { formatVersion: 3, title: { vi: 'Tờ khai' }, tags: [] }]
	])('brings format %i to the newest, step by step', (_, stored) => {
		const before = JSON.stringify(stored);
		expect(migrateDocument(stored, steps)).toEqual({
			ok: true,
			value: { formatVersion: 3, title: { vi: 'Tờ khai' }, tags: [] }
		});
		expect(JSON.stringify(stored)).toBe(before);
	});

	it('refuses a format newer than it knows', () => {
		expect(migrateDocument({ formatVersion: 4 }, steps)).toEqual({
			ok: false,
			problems: [{ code: 'document/format-too-new', at: '/formatVersion', params: { found: 4, known: 3 } }]
		});
	});

	it.each([undefined, '2', 1.5, 0, -3, Infinity])(
		'leaves format version %j to the shape',
		(formatVersion) => {
			const stored = { formatVersion };
			expect(migrateDocument(stored, steps)).toEqual({ ok: true, value: stored });
		}
	);

	it('does not run steps that have a gap', () => {
		expect(() => migrateDocument({ formatVersion: 1 }, steps.slice(1))).toThrow('version 3');
	});
});
