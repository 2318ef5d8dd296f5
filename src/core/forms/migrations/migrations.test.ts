import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMAS, MIGRATIONS, parseDocument } from '#core/catalogue/parseDocument.ts';
import type { SupportedKind } from '#core/catalogue/types.ts';
import { newestFormat } from '#core/shared/migrateDocument.ts';
import { compileForm } from '../compile/compileForm.ts';
import { library } from '../testing/fixtures.ts';
import { FORM_MIGRATIONS } from './index.ts';

// A form of every format there ever was stands beside this test, as it was stored.

const kept = readdirSync(import.meta.dirname).filter((name) => /^format-[0-9]+\.json$/.test(name));

function stored(name: string): unknown {
	return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

describe('forms of older formats', () => {
	it('are kept, one of each', () => {
		const formats = Array.from({ length: newestFormat(FORM_MIGRATIONS) }, (_, index) => `format-${index + 1}.json`);
		expect(kept.sort()).toEqual(formats.sort());
	});

	it.each(kept)('are still read and compiled: %s', (name) => {
		const parsed = parseDocument(stored(name));
		expect(parsed).toMatchObject({ ok: true, value: { kind: 'form', formatVersion: newestFormat(FORM_MIGRATIONS) } });
		if (!parsed.ok || parsed.value.kind !== 'form') throw new Error('unreachable');
		expect(compileForm(parsed.value, library)).toMatchObject({ ok: true });
	});
});

it.each(Object.keys(DOCUMENT_SCHEMAS) as SupportedKind[])('the steps of %s end where its shape begins', (kind) => {
	const header = { kind, id: 'x', version: 0 };
	const complaint = (formatVersion: number) => {
		const parsed = DOCUMENT_SCHEMAS[kind].safeParse({ ...header, formatVersion });
		return parsed.error?.issues.some(({ path }) => path[0] === 'formatVersion') ?? false;
	};
	const newest = newestFormat(MIGRATIONS[kind] ?? []);
	expect([newest - 1, newest, newest + 1].map(complaint)).toEqual([true, false, true]);
});
