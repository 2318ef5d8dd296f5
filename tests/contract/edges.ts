import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesOf } from '#core/catalogue/references.ts';
import { PROCEDURE } from '#core/procedures/testing/procedure.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '#lib/server/repositories/auditChain.ts';
import type { Store, Write } from '#lib/server/repositories/ports.ts';
import { change, freeze, furnish, put, source, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

export function describeEdges(makeStore: MakeStore): void {
	describe('where-used', () => {
		const context = withStore(makeStore);

		it('names document, version and place of every use', async () => {
			await context.store.commit(
				change(
					put(source('db', ['element:name@2']), null),
					freeze(source('db', ['element:name@1', 'element:name@draft']), 1)
				)
			);
			expect(await context.store.documents.usedBy(TENANT, 'element', 'name')).toEqual([
				{
					from: { kind: 'source', id: 'db', version: 'draft' },
					at: '/fields/0/element',
					to: { kind: 'element', id: 'name', version: 2 }
				},
				{
					from: { kind: 'source', id: 'db', version: 1 },
					at: '/fields/0/element',
					to: { kind: 'element', id: 'name', version: 1 }
				},
				{
					from: { kind: 'source', id: 'db', version: 1 },
					at: '/fields/1/element',
					to: { kind: 'element', id: 'name', version: 'draft' }
				}
			]);
			expect(await context.store.documents.usedBy(TENANT, 'element', 'name', 2)).toHaveLength(1);
			expect(await context.store.documents.usedBy(TENANT, 'element', 'name', 'draft')).toHaveLength(1);
		});

		it('forgets what a draft no longer refers to', async () => {
			await context.store.commit(change(put(source('db', ['element:name@1']), null)));
			await context.store.commit(change(put(source('db', []), 1)));
			expect(await context.store.documents.usedBy(TENANT, 'element', 'name')).toEqual([]);
		});
	});

	describe('the procedure a form is pinned in', () => {
		const context = withStore(makeStore);
		const pinned = async (agency?: string) =>
			context.store.documents.pinnedIn({
				tenant: TENANT,
				kind: 'form',
				ids: ['f', 'g', 'nobody'],
				...(agency === undefined ? {} : { agency })
			});

		it('is a draft, else the newest version, of those the agency may see; one of each', async () => {
			await context.store.commit(
				change(
					procedure('p1', { annex: 'form:g@1', main: 'form:f@1' }, 1),
					procedure('p1', { main: 'form:f@1' }, 2),
					procedure('p2', { main: 'form:f@2' }),
					procedure('p3', { other: 'form:f@1' }, 1, 'inReview')
				)
			);
			const expected = [
				{ id: 'f', procedure: 'p2', at: '/uses/main' },
				{ id: 'g', procedure: 'p1', at: '/uses/annex' }
			];
			expect(await pinned()).toEqual(expected);
			expect(await pinned('a')).toEqual(expected);
			expect(await pinned('b')).toEqual([{ id: 'f', procedure: 'p1', at: '/uses/main' }, expected[1]]);
		});

		it('is none when only drafts of others pin it', async () => {
			await context.store.commit(change(procedure('p2', { main: 'form:f@2' })));
			expect(await pinned('b')).toEqual([]);
		});
	});

	it('equals a recount from the documents after any sequence of changes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
				const { store, dispose } = await makeStore();
				try {
					await furnish(store);
					for (const each of steps) await play(store, each);
					const found = await recounted(store);
					expect(await indexed(store)).toEqual(found.map(({ edge }) => edge).sort());
					for (const agency of ['a', 'b'])
						expect(await counted(store, agency)).toEqual(usersIn(found, agency));
					expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
				} finally {
					await dispose();
				}
			}),
			{ numRuns: 25 }
		);
	}, 60_000);
}

// helpers

const IDS = ['s1', 's2'] as const;
const ELEMENTS = ['e1', 'e2', 'e3'] as const;

interface Step {
	readonly action: 'put' | 'delete' | 'freeze' | 'review' | 'approve';
	readonly id: (typeof IDS)[number];
	readonly refs: readonly string[];
}

const step: fc.Arbitrary<Step> = fc.record({
	action: fc.constantFrom('put', 'put', 'delete', 'freeze', 'review', 'approve'),
	id: fc.constantFrom(...IDS),
	refs: fc.array(
		fc
			.tuple(fc.constantFrom(...ELEMENTS), fc.constantFrom('draft', '1', '2'))
			.map(([id, version]) => `element:${id}@${version}`),
		{ maxLength: 4 }
	)
});

async function play(store: Store, { action, id, refs }: Step): Promise<void> {
	const draft = await store.documents.draft(TENANT, 'source', id);
	const latest = await store.documents.version(TENANT, 'source', id, 'latest');
	if (action === 'put') await store.commit(change(put(source(id, refs), draft?.rev ?? null)));
	else if (action === 'freeze')
		await store.commit(change(freeze(source(id, refs), (latest?.number ?? 0) + 1)));
	else if (action === 'review')
		await store.commit(change(freeze(source(id, refs), (latest?.number ?? 0) + 1, { status: 'inReview' })));
	else if (action === 'approve') {
		if (!latest) return;
		const status = { type: 'setVersionStatus', kind: 'source', id, status: 'approved' } as const;
		await store.commit(change({ ...status, number: latest.number }));
	} else if (draft)
		await store.commit(change({ type: 'deleteDraft', kind: 'source', id, expectedRev: draft.rev }));
}

/** A procedure of agency `a` with these pins: its draft, or a version. */
function procedure(
	id: string,
	uses: Readonly<Record<string, string>>,
	number?: number,
	status: 'approved' | 'inReview' = 'approved'
): Write {
	const content = { ...PROCEDURE, id, code: id, uses, version: number ?? 0 };
	if (number === undefined) {
		return { type: 'putDraft', kind: 'procedure', id, agency: 'a', content, expectedRev: null, by: 'lan' };
	}
	return {
		type: 'addVersion',
		kind: 'procedure',
		id,
		agency: 'a',
		number,
		digest: digestOf(canonicalJson(content)),
		content,
		status,
		by: 'lan',
		authors: ['lan']
	};
}

async function indexed(store: Store): Promise<readonly string[]> {
	const edges = await Promise.all(ELEMENTS.map((id) => store.documents.usedBy(TENANT, 'element', id)));
	return edges
		.flat()
		.map(({ from, at, to }) => `${from.id}@${from.version} ${at} element:${to.id}@${to.version}`)
		.sort();
}

/** Every reference, read from the documents themselves. */
async function recounted(store: Store) {
	const found: {
		readonly edge: string;
		readonly user: string;
		readonly target: string;
		readonly open: boolean;
	}[] = [];
	for (const id of IDS) {
		const draft = await store.documents.draft(TENANT, 'source', id);
		const numbers = (await store.documents.versions(TENANT, 'source', id)).map(({ number }) => number);
		const versions = await Promise.all(
			numbers.map((number) => store.documents.version(TENANT, 'source', id, number))
		);
		for (const document of [draft, ...versions]) {
			if (!document) continue;
			const name = 'number' in document ? document.number : 'draft';
			const open = 'status' in document && document.status !== 'inReview';
			for (const { at, ref } of referencesOf(document.content))
				found.push({ edge: `${id}@${name} ${at} ${ref}`, user: id, target: ref, open });
		}
	}
	return found;
}

/** Users per element and per version of it, and how many of them somebody of `agency` sees, from the index. */
async function counted(store: Store, agency: string) {
	const counts: Record<string, string> = {};
	for (const id of ELEMENTS) {
		for (const version of [undefined, 'draft', 1, 2] as const) {
			const target = {
				tenant: TENANT,
				kind: 'element',
				id,
				...(version === undefined ? {} : { version })
			} as const;
			const [sources] = await store.usage.counts({ ...target, agency });
			const versions = version === undefined ? {} : { versions: [version] };
			const users = await store.usage.users({ ...target, ...versions, agency, offset: 0, limit: 9 });
			expect(users).toHaveLength(sources?.visible ?? 0);
			if (sources) counts[`element:${id}@${version ?? ''}`] = `${sources.visible} of ${sources.all}`;
		}
	}
	return counts;
}

function usersIn(found: Awaited<ReturnType<typeof recounted>>, agency: string) {
	const counts: Record<string, string> = {};
	for (const target of new Set(found.flatMap(({ target }) => [target, target.replace(/@.*/, '@')]))) {
		const of = found.filter((each) => each.target === target || each.target.replace(/@.*/, '@') === target);
		const all = new Set(of.map(({ user }) => user));
		const visible = new Set(of.filter(({ open }) => open || agency === 'a').map(({ user }) => user));
		counts[target] = `${visible.size} of ${all.size}`;
	}
	return counts;
}
