import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parseDocument.ts';
import { tidyDocument } from '../tidyDocument.ts';
import type { AnyDocument } from '../types.ts';
import { documentText } from './documentText.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

/** Any JSON but the one key no document may carry. */
const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));

/** An element and a persona with whatever people type, their keys in any order. */
const documents = fc.oneof(
	fc.record({ vi: text, en: text }).map((label) =>
		documentOf({
			kind: 'element',
			id: 'person.fullName',
			version: 1,
			formatVersion: 1,
			label,
			definition: label,
			dataType: 'string',
			sensitivity: 'personal'
		})
	),
	fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/), values).map((fields) =>
		documentOf({
			kind: 'persona',
			id: 'ca-nhan',
			version: 1,
			formatVersion: 1,
			title: { vi: 'Cá nhân' },
			records: { populationDb: { applicant: fields } }
		})
	)
);

describe('the text of a document', () => {
	it('is the same after it was read again, and after it was stored', () => {
		fc.assert(
			fc.property(documents, (document) => {
				const written = documentText(document);
				const read = documentOf(JSON.parse(written));
				expect(documentText(read)).toBe(written);
				expect(documentText(tidyDocument(read))).toBe(written);
			})
		);
	});

	it('does not depend on the order of keys', () => {
		fc.assert(
			fc.property(documents, (document) => {
				const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as AnyDocument;
				expect(documentText(turned)).toBe(documentText(document));
			})
		);
	});

	it('leaves out the tree of an expression and keeps its text', () => {
		const procedure = (expression: object) =>
			documentText({
				kind: 'form',
				id: 'to-khai',
				version: 1,
				formatVersion: 1,
				title: { vi: 'Tờ khai' },
				pages: [{ id: 'page1', title: { vi: 'Trang' }, visibleWhen: expression, items: [] }]
			} as unknown as AnyDocument);
		const bare = procedure({ feel: 'child.gender = "2"' });
		expect(JSON.parse(bare)).toMatchObject({ pages: [{ visibleWhen: { feel: 'child.gender = "2"' } }] });
		expect(bare).not.toContain('"ast"');
		expect(procedure({ feel: 'child.gender = "2"', ast: { type: 'stale' } })).toBe(bare);
	});
});

// helpers

function documentOf(value: unknown): AnyDocument {
	const parsed = parseDocument(value);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value;
}
