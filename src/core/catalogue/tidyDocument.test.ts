import { describe, expect, it } from 'vitest';
import type { FormDocument } from '#core/forms/types.ts';
import { tidyDocument } from './tidyDocument.ts';

function form(feel: string, ast?: unknown): FormDocument {
	const visibleWhen = { feel, ...(ast === undefined ? {} : { ast }) } as { feel: string };
	return {
		kind: 'form',
		id: 'f',
		version: 0,
		formatVersion: 1,
		title: { vi: 'Tờ khai Nguyễn'.normalize('NFD') },
		pages: [{ id: 'p', title: { vi: 'Trang' }, visibleWhen, items: [] }]
	};
}

describe('tidyDocument', () => {
	it('writes every text in NFC', () => {
		expect(tidyDocument(form('true')).title.vi).toBe('Tờ khai Nguyễn'.normalize('NFC'));
	});

	it('replaces a tree that does not say what the text says', () => {
		const tidy = tidyDocument(form('mother.known = true', { op: 'literal', value: false }));
		expect(tidy.pages[0]?.visibleWhen?.ast).toMatchObject({ op: '=' });
	});

	it('keeps text that does not parse, without a tree', () => {
		const tidy = tidyDocument(form('mother.known =', { op: 'literal', value: false }));
		expect(tidy.pages[0]?.visibleWhen).toEqual({ feel: 'mother.known =' });
	});

	it('leaves the diagram of a workflow byte for byte', () => {
		const bpmn = '<a name="Nguyễn"/>'.normalize('NFD');
		const workflow = {
			kind: 'workflow',
			id: 'w',
			version: 0,
			formatVersion: 1,
			title: { vi: 'Q' },
			bpmn
		} as const;
		expect(tidyDocument(workflow).bpmn).toBe(bpmn);
	});
});
