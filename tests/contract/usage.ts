import { describe, expect, it } from 'vitest';
import { change, element, freeze, put, source, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

export function describeUsage(makeStore: MakeStore): void {
	describe('the index of uses', () => {
		const context = withStore(makeStore);
		const name = { tenant: TENANT, kind: 'element', id: 'name' } as const;
		const users = (more: object = {}) =>
			context.store.usage.users({ ...name, offset: 0, limit: 20, ...more });
		const counts = (more: object = {}) => context.store.usage.counts({ ...name, ...more });

		it('answers each document once, with the newest version that refers and the places in it', async () => {
			await context.store.commit(
				change(
					freeze(source('db', ['element:name@1']), 1),
					freeze(source('db', ['element:name@2', 'element:name@1']), 2),
					freeze(source('db', []), 3),
					put(source('other', ['element:name@2']), null),
					freeze(element('child', { relations: [{ type: 'derivedFrom', element: 'element:name@1' }] }), 1)
				)
			);
			expect(await users()).toMatchObject([
				{ kind: 'element', id: 'child', version: 1, title: { vi: 'Trường child' } },
				{
					kind: 'source',
					id: 'db',
					agency: 'a',
					version: 2,
					places: [
						{ at: '/fields/0/element', to: 2 },
						{ at: '/fields/1/element', to: 1 }
					],
					versions: [1, 2]
				},
				{ kind: 'source', id: 'other', version: 'draft' }
			]);
			expect(await counts()).toEqual([
				{ kind: 'element', all: 1, visible: 1 },
				{ kind: 'source', all: 2, visible: 2 }
			]);
		});

		it('narrows to versions of the target, to a kind and to a page', async () => {
			await context.store.commit(
				change(
					freeze(source('s1', ['element:name@1']), 1),
					freeze(source('s2', ['element:name@2', 'element:name@draft']), 1),
					freeze(source('s3', ['element:name@1', 'element:name@2']), 1)
				)
			);
			const ids = async (more: object) => (await users(more)).map(({ id }) => id);
			expect(await ids({ versions: [1] })).toEqual(['s1', 's3']);
			expect(await ids({ versions: ['draft'] })).toEqual(['s2']);
			expect(await ids({ versions: ['draft', 1] })).toEqual(['s1', 's2', 's3']);
			expect(await ids({ versions: [] })).toEqual([]);
			expect(await ids({ from: 'form' })).toEqual([]);
			expect(await ids({ offset: 1, limit: 1 })).toEqual(['s2']);
			expect(await counts({ version: 2 })).toEqual([{ kind: 'source', all: 2, visible: 2 }]);
			expect((await users({ versions: [2] }))[1]).toMatchObject({ places: [{ at: '/fields/1/element' }] });
		});

		it('leaves out what other agencies have not got approved', async () => {
			await context.store.commit(
				change(
					put(source('draft', ['element:name@1']), null),
					freeze(source('both', ['element:name@1']), 1),
					put(source('both', ['element:name@1', 'element:name@2']), null),
					freeze(source('reviewed', ['element:name@1']), 1, { status: 'inReview' })
				)
			);
			const seen = async (agency?: string) =>
				(await users(agency === undefined ? {} : { agency })).map(({ id, version }) => `${id}@${version}`);
			for (const agency of [undefined, 'a'])
				expect(await seen(agency)).toEqual(['both@draft', 'draft@draft', 'reviewed@1']);
			expect(await seen('b')).toEqual(['both@1']);
			expect((await users({ agency: 'b' }))[0]).toMatchObject({
				versions: [1],
				places: [{ at: '/fields/0/element', to: 1 }]
			});
			expect(await users({ agency: 'b', versions: [2] })).toEqual([]);
			expect(await counts({ agency: 'b' })).toEqual([{ kind: 'source', all: 3, visible: 1 }]);
			await context.store.commit(
				change({ type: 'setVersionStatus', kind: 'source', id: 'reviewed', number: 1, status: 'approved' })
			);
			expect(await counts({ agency: 'b' })).toEqual([{ kind: 'source', all: 3, visible: 2 }]);
		});

		it('knows nothing of a rejected version', async () => {
			await context.store.commit(
				change(
					freeze(source('both', ['element:name@1']), 1),
					freeze(source('both', ['element:name@1', 'element:name@1']), 2, { status: 'inReview' }),
					freeze(source('new', ['element:name@1']), 1, { status: 'inReview' })
				)
			);
			const reject = (id: string, number: number) =>
				({ type: 'setVersionStatus', kind: 'source', id, number, status: 'rejected' }) as const;
			expect((await users()).map(({ id, version }) => `${id}@${version}`)).toEqual(['both@2', 'new@1']);
			await context.store.commit(change(reject('both', 2), reject('new', 1)));
			expect(await users()).toMatchObject([{ id: 'both', version: 1, versions: [1] }]);
			expect(await counts()).toEqual([{ kind: 'source', all: 1, visible: 1 }]);
			expect((await context.store.check()).filter(({ ok }) => !ok)).toEqual([]);
		});

		it('keeps tenants apart', async () => {
			await context.store.commit(change(freeze(source('db', ['element:name@1']), 1)));
			expect(await users({ tenant: 'elsewhere' })).toEqual([]);
			expect(await counts({ tenant: 'elsewhere' })).toEqual([]);
		});
	});
}
