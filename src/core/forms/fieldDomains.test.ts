import { expect, test } from 'vitest';
import type { Library } from '#core/catalogue/types.ts';
import { fieldDomains } from './fieldDomains.ts';
import type { FormDocument, Placement } from './types.ts';


const none: Library = { get: () => undefined };

test('a required field that is always shown has an answer; others may have none', () => {
	expect(
		fieldDomains(
			form([
				field('asked', { required: true }),
				field('free'),
				field('hidden', { required: true, visibleWhen: { feel: 'asked' } })
			]),
			none
		)
	).toEqual({
		asked: { type: 'boolean', optional: false },
		free: { type: 'boolean', optional: true },
		hidden: { type: 'boolean', optional: true }
	});
});

test('a page with a condition makes what is on it optional', () => {
	const document = form([field('asked', { required: true })]);
	const [page] = document.pages;
	const conditional = { ...document, pages: page ? [{ ...page, visibleWhen: { feel: 'true' } }] : [] };
	expect(fieldDomains(conditional, none)).toEqual({ asked: { type: 'boolean', optional: true } });
});

test('values of lists and unknown elements are left out', () => {
	const repeat = {
		type: 'repeat',
		id: 'rows',
		path: '/rows',
		title: { vi: 'Dòng' },
		rowTitle: { vi: 'Dòng' },
		columns: [field('cell')]
	} as const;
	const unknown: Placement = { type: 'field', id: 'gone', path: '/gone', element: 'element:gone@1' };
	expect(fieldDomains(form([repeat, unknown]), none)).toEqual({});
});

// helpers

function field(id: string, more: Partial<Placement> = {}): Placement {
	const local = { label: { vi: id }, dataType: 'boolean', reason: 'test' } as const;
	return { type: 'field', id, path: `/${id}`, local, ...more };
}

function form(items: FormDocument['pages'][number]['items']): FormDocument {
	return {
		kind: 'form',
		id: 'test',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Thử' },
		pages: [{ id: 'page', title: { vi: 'Trang' }, items }]
	};
}
