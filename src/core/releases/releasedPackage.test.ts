import { expect, test } from 'vitest';
import { canonicalBytes } from '#core/shared/canonical.ts';
import { digestOf } from './digest.ts';
import { buildManifest } from './manifest.ts';
import { readPackage } from './releasedPackage.ts';
import { hash } from './testing/nodeCrypto.ts';

async function problemsOf(plan: object): Promise<readonly string[]> {
	const bytes = canonicalBytes(plan);
	const file = {
		role: 'form.plan',
		path: 'forms/main/plan.json',
		digest: digestOf(hash, bytes),
		size: bytes.length,
		mediaType: 'application/json',
		required: true
	};
	const procedure = { code: '1', name: { vi: 'Tên' }, field: { vi: 'Lĩnh vực' }, level: 'commune' } as const;
	const { manifest } = buildManifest({ procedure, number: 1, contents: [file], lock: [] }, hash);
	const read = await readPackage(manifest, () => Promise.resolve(bytes));
	return read.ok ? [] : read.problems.filter(({ at }) => at === file.path).map(({ code }) => code);
}

test('a form compiled in a newer format is refused by that name', async () => {
	expect(await problemsOf({ formatVersion: 2, placements: [] })).toEqual(['release/unknown-format']);
	expect(await problemsOf({ formatVersion: 1, placements: [] })).toEqual([]);
});

test('a schema that validators read differently is refused with its place', async () => {
	const bytes = canonicalBytes({ type: 'object', properties: { a: { unevaluatedItems: false } } });
	const entry = {
		digest: digestOf(hash, bytes),
		size: bytes.length,
		mediaType: 'application/json',
		required: true
	};
	const procedure = { code: '1', name: { vi: 'Tên' }, field: { vi: 'Lĩnh vực' }, level: 'commune' } as const;
	const contents = ['plan', 'schema'].map((name) => ({
		...entry,
		role: `form.${name}`,
		path: `forms/main/${name}.json`
	}));
	const { manifest } = buildManifest({ procedure, number: 1, contents, lock: [] }, hash);
	const read = await readPackage(manifest, () => Promise.resolve(bytes));
	expect(read).toMatchObject({
		problems: expect.arrayContaining([
			{
				code: 'release/foreign-keyword',
				at: 'forms/main/schema.json',
				params: {
					item: 'forms/main/schema.json',
					pointer: '/properties/a/unevaluatedItems',
					keyword: 'unevaluatedItems'
				}
			}
		]) as unknown
	});
});
