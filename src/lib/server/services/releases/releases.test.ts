import { rmSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { createApp } from '../../app.ts';
import {
	inForce,
	openCheckpoint,
	readTrust,
	utf8,
	verifyCatalogue,
	verifyRelease
} from '#core/releases/index.ts';
import { nodeCrypto } from '../../registry/nodeCrypto.ts';
import {
	bringIntoForce,
	CODE,
	codes,
	editForm,
	peopleOf,
	value,
	withSeededApp
} from '../../testing/people.ts';
import { NOW, TENANT } from '../../testing/testApp.ts';

const LATER = '2026-11-09T17:00:00.000Z';
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const context = withSeededApp();
const people = () => peopleOf(context());
const releases = () => context().app.services.releases;
const candidates = () => context().app.services.candidates;

describe('publishing', () => {
	test('makes a release that verifies with nothing but the trust file', async () => {
		const { app } = context();
		const { release } = await bringIntoForce(context());
		const trust = value(readTrust(app.registry.trustFile(TENANT), nodeCrypto.hash));
		const state = await app.store.releases.channel(TENANT, 'production');
		const blob = async (digest: typeof release) => (await app.store.blobs.get(digest))!.bytes;
		const item = value(await releases().channel(people().paul, 'production'))!.items[0]!;
		const own = await app.registry.log.proven(TENANT, item.logIndex);
		const attestations = {
			tested: await blob(item.attestations.tested),
			approved: await blob(item.attestations.approved),
			published: await blob(item.attestations.published)
		};
		const files = { manifest: await blob(release), attestations, logEntry: own.entry, proof: own.proof };
		expect(verifyRelease(release, files, trust, nodeCrypto).problems).toEqual([]);

		const listed = await app.registry.log.proven(TENANT, 1);
		const catalogue = {
			catalogue: utf8(state!.catalogue),
			envelope: utf8(state!.envelope),
			logEntry: listed.entry,
			proof: listed.proof
		};
		expect(verifyCatalogue('production', catalogue, trust, nodeCrypto).problems).toEqual([]);
		const checkpoint = utf8(await app.registry.log.checkpoint(TENANT));
		expect(openCheckpoint(nodeCrypto, checkpoint, trust.log)?.size).toBe(2);
		expect(await app.registry.isUsable(TENANT)).toBe(true);
	});

	test('is one commit: candidate, release, log, channel and audit agree', async () => {
		const { app } = context();
		const { candidate, release, sequence } = await bringIntoForce(context());
		expect(sequence).toBe(1);
		expect(value(await candidates().get(people().paul, candidate.id)).candidate.status).toBe('published');
		expect(value(await releases().list(people().paul, {})).items).toMatchObject([
			{ digest: release, procedure: CODE, number: 1, logIndex: 0, publishedBy: 'paul' }
		]);
		const changes = await app.store.releases.channelChanges(TENANT, 'production', 0, 10);
		expect(changes).toMatchObject([{ sequence: 1, entry: { release, procedure: CODE } }]);
		const [leaf] = await app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({ action: 'release.publish', actor: 'paul', after: release });
	});

	test('is refused to everybody but a publisher who changed nothing', async () => {
		const { carl, tina, anna, paul } = people();
		const both = context().actor(['configurator', 'publisher'], 'a', 'carl');
		const { id } = value(await candidates().submit(carl, CODE, ''));
		const now = { channel: 'production', effectiveFrom: NOW } as const;
		expect(codes(await releases().publish(paul, id, now))).toEqual(['candidate/not-approved']);
		value(await candidates().test(tina, id));
		value(await candidates().approve(anna, id, ''));
		for (const actor of [carl, tina, anna]) {
			expect(codes(await releases().publish(actor, id, now))).toEqual(['auth/forbidden']);
		}
		expect(codes(await releases().publish(both, id, now))).toEqual(['candidate/own-work']);
		expect(codes(await releases().publish(context().actor(['publisher'], 'b'), id, now))).toEqual([
			'candidate/not-found'
		]);
		expect(codes(await releases().publish(paul, id, { ...now, channel: 'draft' as 'test' }))).toEqual([
			'release/unknown-channel'
		]);
		expect(codes(await releases().publish(paul, id, { ...now, effectiveFrom: 'soon' }))).toEqual([
			'release/no-date'
		]);
		value(await releases().publish(paul, id, now));
	});

	test('in another channel adds to its catalogue and leaves the release alone', async () => {
		const { candidate, release } = await bringIntoForce(context(), NOW, 'test');
		const again = await releases().publish(people().paul, candidate.id, {
			channel: 'production',
			effectiveFrom: LATER
		});
		expect(value(again)).toEqual({ release, sequence: 1, effectiveFrom: LATER });
		expect(value(await releases().list(people().paul, {})).total).toBe(1);
	});

	test('a date means its beginning in Vietnam, and the decision stands in the catalogue', async () => {
		const { candidate } = await bringIntoForce(context(), NOW, 'test');
		const decision = { number: '12/QĐ-TTPVHCC', date: '2026-11-01' };
		const published = await releases().publish(people().paul, candidate.id, {
			channel: 'production',
			effectiveFrom: '2026-11-10',
			decision
		});
		expect(value(published).effectiveFrom).toBe('2026-11-09T17:00:00.000Z');
		expect(value(await releases().channel(people().paul, 'production'))?.items[0]?.decision).toEqual(
			decision
		);
	});

	test('may reach back only where nothing was in force before', async () => {
		const past = '2026-01-01T00:00:00.000Z';
		const { effectiveFrom } = await bringIntoForce(context(), past);
		expect(effectiveFrom).toBe(past);
		await editForm(context());
		const { carl, tina, anna, paul } = people();
		const { id } = value(await candidates().submit(carl, CODE, ''));
		value(await candidates().test(tina, id));
		value(await candidates().approve(anna, id, ''));
		const publish = (from: string) =>
			releases().publish(paul, id, { channel: 'production', effectiveFrom: from });
		expect(codes(await publish('2026-10-31'))).toEqual(['release/effective-in-past']);
		expect(value(await publish('2026-11-02')).effectiveFrom).toBe(NOW);
	});

	test('is refused when another release came between submission and publication', async () => {
		const { carl, tina, anna, paul } = people();
		const first = value(await candidates().submit(carl, CODE, ''));
		value(await candidates().test(tina, first.id));
		value(await candidates().approve(anna, first.id, ''));
		await editForm(context());
		await bringIntoForce(context());
		const now = { channel: 'production', effectiveFrom: NOW } as const;
		expect(codes(await releases().publish(paul, first.id, now))).toEqual(['release/base-changed']);
	});

	test('two at once both succeed, one after the other', async () => {
		const { candidate } = await bringIntoForce(context(), NOW, 'test');
		const both = await Promise.all(
			['2026-12-01', '2026-12-02'].map((effectiveFrom) =>
				releases().publish(people().paul, candidate.id, { channel: 'production', effectiveFrom })
			)
		);
		expect(both.map((result) => value(result).sequence).sort()).toEqual([1, 2]);
		expect(await context().app.registry.log.size(TENANT)).toBe(4);
	});

	test('is refused when the keys are not those that signed the evidence', async () => {
		const { carl, tina, anna, paul } = people();
		const { id } = value(await candidates().submit(carl, CODE, ''));
		value(await candidates().test(tina, id));
		value(await candidates().approve(anna, id, ''));
		const { app } = context();
		rmSync(app.config.keysDir, { recursive: true });
		const restarted = await createApp(app.config, { clock: app.clock, log: app.log });
		const refused = await restarted.services.releases.publish(paul, id, {
			channel: 'test',
			effectiveFrom: NOW
		});
		await restarted.close();
		expect(codes(refused)).toEqual(['release/keys-changed']);
	});

	test('nothing changed means nothing to submit', async () => {
		await bringIntoForce(context());
		expect(codes(await candidates().submit(people().carl, CODE, ''))).toEqual(['candidate/nothing-changed']);
	});
});

describe('a second release', () => {
	test('supersedes the first, says in sentences what changes, and history stays', async () => {
		const first = await bringIntoForce(context());
		await editForm(context());
		const { carl, tina, anna, paul } = people();
		const { id } = value(await candidates().submit(carl, CODE, ''));
		expect(value(await candidates().get(anna, id)).supersedes).toBe(first.release);
		expect(value(await candidates().diff(anna, id))).toMatchObject({ compatibility: 'texts' });
		value(await candidates().test(tina, id));
		value(await candidates().approve(anna, id, ''));
		const second = value(await releases().publish(paul, id, { channel: 'production', effectiveFrom: LATER }));

		const { items } = value(await releases().channel(paul, 'production'))!;
		expect(inForce(items, CODE, NOW)?.release).toBe(first.release);
		expect(inForce(items, CODE, LATER)?.release).toBe(second.release);
	});

	test('is withdrawn without touching the past, and a rollback is a new item', async () => {
		const first = await bringIntoForce(context());
		await editForm(context());
		const second = await bringIntoForce(context());
		const { paul, anna } = people();
		context().at(LATER);
		expect(codes(await releases().withdraw(anna, 'production', second.release, 'lỗi'))).toEqual([
			'auth/forbidden'
		]);
		expect(codes(await releases().withdraw(paul, 'production', second.release, ' '))).toEqual([
			'candidate/reason-needed'
		]);
		expect(codes(await releases().withdraw(paul, 'test', second.release, 'lỗi'))).toEqual([
			'release/not-in-channel'
		]);
		value(await releases().withdraw(paul, 'production', second.release, 'Sai biểu mẫu'));
		expect(codes(await releases().withdraw(paul, 'production', second.release, 'lại'))).toEqual([
			'release/not-in-channel'
		]);
		const { items, sequence } = value(await releases().channel(paul, 'production'))!;
		expect(sequence).toBe(3);
		expect(inForce(items, CODE, NOW)?.release).toBe(second.release);
		expect(inForce(items, CODE, LATER)?.release).toBe(first.release);

		const again = await releases().publish(paul, second.candidate.id, {
			channel: 'production',
			effectiveFrom: '2026-12-01'
		});
		expect(value(again)).toMatchObject({ release: second.release, sequence: 4 });
	});
});
