import { describe, expect, it } from 'vitest';
import { digestOf } from '#lib/server/repositories/auditChain.ts';
import type { CandidateRecord, ChannelState, ReleaseRecord } from '#lib/server/repositories/ports.ts';
import { AT, change, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

const manifest = new TextEncoder().encode('{"procedure":"1.001193"}');
const digest = digestOf(manifest);

const candidate: CandidateRecord = {
	tenant: TENANT,
	id: 'c1',
	procedure: '1.001193',
	number: 1,
	status: 'inReview',
	agency: 'a',
	lock: [],
	manifest: digest,
	authors: ['lan'],
	submittedAt: AT,
	submittedBy: 'lan',
	note: ''
};

const release: ReleaseRecord = {
	tenant: TENANT,
	digest,
	procedure: '1.001193',
	number: 1,
	candidate: 'c1',
	logIndex: 0,
	publishedAt: AT,
	publishedBy: 'phu'
};

const entry = { channel: 'production', procedure: '1.001193', release: digest, effectiveFrom: AT };

function state(sequence: number): ChannelState {
	return { channel: 'production', sequence, entries: [entry], catalogue: '{}', envelope: '{}' };
}

export function describeReleases(makeStore: MakeStore): void {
	describe('candidates and releases', () => {
		const context = withStore(makeStore);
		const submit = () =>
			context.store.commit(
				change(
					{ type: 'putBlob', digest, mediaType: 'application/json', bytes: manifest },
					{ type: 'addCandidate', candidate }
				)
			);

		it('keep a blob once, byte for byte', async () => {
			await submit();
			await context.store.commit(
				change({ type: 'putBlob', digest, mediaType: 'text/plain', bytes: manifest })
			);
			const blob = await context.store.blobs.get(digest);
			expect(blob?.mediaType).toBe('application/json');
			expect(new Uint8Array(blob?.bytes ?? [])).toEqual(manifest);
			await expect(
				context.store.commit(change({ type: 'putBlob', digest, mediaType: 'x', bytes: new Uint8Array([1]) }))
			).rejects.toThrow('digest');
		});

		it('move a candidate on only from the state it is in', async () => {
			await submit();
			const approve = {
				type: 'setCandidateStatus',
				id: 'c1',
				status: 'approved',
				expectedStatus: 'inReview'
			} as const;
			expect(await context.store.commit(change(approve))).toMatchObject({ ok: true });
			expect(await context.store.commit(change(approve))).toEqual({
				ok: false,
				conflict: { write: 'setCandidateStatus', at: 'c1', actual: 'approved' }
			});
			expect((await context.store.candidates.get(TENANT, 'c1'))?.status).toBe('approved');
		});

		it('refuse a second candidate or release of the same number', async () => {
			await submit();
			const again = { ...candidate, id: 'c2' };
			expect(await context.store.commit(change({ type: 'addCandidate', candidate: again }))).toMatchObject({
				conflict: { actual: 'c1' }
			});
			await context.store.commit(change({ type: 'addRelease', release }));
			expect(await context.store.commit(change({ type: 'addRelease', release }))).toMatchObject({
				conflict: { actual: digest }
			});
		});

		it('list candidates by agency and status, with their evidence', async () => {
			await submit();
			const evidence = {
				tenant: TENANT,
				candidate: 'c1',
				type: 'tested',
				by: 'thu',
				at: AT,
				envelope: '{"payload":""}',
				summary: { passed: 3, failed: 0 }
			} as const;
			await context.store.commit(change({ type: 'addEvidence', evidence }));
			const page = { tenant: TENANT, offset: 0, limit: 9 };
			const { candidates } = context.store;
			expect(await candidates.list({ ...page, agency: 'a', status: 'inReview' })).toEqual({
				items: [candidate],
				total: 1
			});
			expect((await candidates.list({ ...page, agency: 'b' })).total).toBe(0);
			expect(await candidates.evidence(TENANT, 'c1')).toEqual([evidence]);
			expect(() => context.tamper("UPDATE evidence SET envelope = 'x'")).toThrow('immutable');
		});

		it('append to the log only at its end', async () => {
			const leaf = (text: string, expectedSize: number) =>
				context.store.commit(
					change({
						type: 'appendLog',
						leaf: new TextEncoder().encode(text),
						expectedSize,
						checkpoint: `size ${expectedSize + 1}`
					})
				);
			await leaf('one', 0);
			await leaf('two', 1);
			expect(await leaf('fork', 1)).toMatchObject({ conflict: { actual: 2 } });
			const { releases } = context.store;
			expect(await releases.log(TENANT)).toEqual({ size: 2, checkpoint: 'size 2' });
			const leaves = await releases.logLeaves(TENANT, 1, 9);
			expect(leaves.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['two']);
		});

		it('raise a channel from the sequence it stands at', async () => {
			const raise = (from: number, to: number) =>
				context.store.commit(
					change({ type: 'setChannel', state: state(to), expectedSequence: from, changed: entry })
				);
			expect(await raise(0, 1)).toMatchObject({ ok: true });
			expect(await raise(1, 2)).toMatchObject({ ok: true });
			expect(await raise(1, 3)).toMatchObject({ ok: false, conflict: { actual: 2 } });
			await expect(raise(2, 2)).rejects.toThrow('rise');
			const { releases } = context.store;
			expect(await releases.channel(TENANT, 'production')).toEqual(state(2));
			expect(await releases.channel(TENANT, 'test')).toBeUndefined();
			expect(
				(await releases.channelChanges(TENANT, 'production', 1, 9)).map(({ sequence }) => sequence)
			).toEqual([2]);
		});

		it('take one acknowledgement per key', async () => {
			const ack = {
				tenant: TENANT,
				consumer: 'igate',
				release: digest,
				result: 'applied',
				at: AT,
				idempotencyKey: 'k1',
				bodyDigest: digest
			} as const;
			await context.store.commit(change({ type: 'addAck', ack }));
			expect(await context.store.commit(change({ type: 'addAck', ack }))).toMatchObject({ ok: false });
			expect(await context.store.releases.ackByKey(TENANT, 'igate', 'k1')).toEqual(ack);
			expect(await context.store.releases.acks(TENANT, 9)).toEqual([ack]);
		});

		it('read releases by digest and by procedure', async () => {
			await submit();
			await context.store.commit(change({ type: 'addRelease', release }));
			const { releases } = context.store;
			expect(await releases.get(TENANT, digest)).toEqual(release);
			expect(await releases.list({ tenant: TENANT, procedure: '1.001193', offset: 0, limit: 9 })).toEqual({
				items: [release],
				total: 1
			});
		});
	});
}
