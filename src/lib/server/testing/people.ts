import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../auth/actor.ts';
import { seedStore } from './seedStore.ts';
import { makeTestApp, NOW, TENANT, type TestApp } from './testApp.ts';

/** Procedure the tests of releases play with, as agency `a` drafts it. */
export const CODE = '1.001193';

/** The people who bring a procedure into force. */
export interface People {
	readonly carl: Actor;
	readonly tina: Actor;
	readonly anna: Actor;
	readonly paul: Actor;
}

export function peopleOf({ actor }: TestApp): People {
	return {
		carl: actor(['configurator'], 'a', 'carl'),
		tina: actor(['tester'], 'centre', 'tina'),
		anna: actor(['approver'], 'centre', 'anna'),
		paul: actor(['publisher'], 'centre', 'paul')
	};
}

/** Seeds the procedure as drafts of Carl's. */
export function seedProcedure({ app }: TestApp, code = CODE): Promise<void> {
	return seedStore(app.store, { tenant: TENANT, agency: 'a', code, author: 'carl', at: NOW });
}

/** A fresh app for each test, seeded with the procedure; the seeding is done once and copied. */
export function withSeededApp(): () => TestApp {
	let folder = '';
	let template = '';
	let current: TestApp | undefined;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'thutuc-seeded-'));
		template = join(folder, 'template.db');
		const seeded = await makeTestApp();
		await seedProcedure(seeded);
		await seeded.app.store.backup(template);
		await seeded.dispose();
	}, 60_000);
	beforeEach(async () => {
		const copy = join(folder, 'test.db');
		copyFileSync(template, copy);
		current = await makeTestApp({ DATABASE_URL: `file:${copy}` });
	});
	afterEach(async () => {
		await current?.dispose();
		for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `test.db${suffix}`), { force: true });
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return () => {
		if (!current) throw new Error('Only inside a test');
		return current;
	};
}

/** Submits, tests, approves and publishes the procedure's drafts as they are. */
export async function bringIntoForce(
	test: TestApp,
	effectiveFrom: string = NOW,
	channel: 'test' | 'production' = 'production',
	code = CODE
) {
	const { services } = test.app;
	const { carl, tina, anna, paul } = peopleOf(test);
	const candidate = value(await services.candidates.submit(carl, code, ''));
	value(await services.candidates.test(tina, candidate.id));
	value(await services.candidates.approve(anna, candidate.id, ''));
	const published = value(await services.releases.publish(paul, candidate.id, { channel, effectiveFrom }));
	return { candidate, ...published };
}

/** Changes the seeded form as Carl, so that there is something new to submit. */
export async function editForm(
	{ app }: TestApp,
	by = 'carl',
	title = 'Tờ khai đăng ký khai sinh mới'
): Promise<void> {
	const draft = await app.store.documents.draft(TENANT, 'form', 'khai-sinh');
	if (draft?.content.kind !== 'form') throw new Error('The form is not seeded');
	const content = { ...draft.content, title: { vi: title } };
	const committed = await app.store.commit({
		tenant: TENANT,
		at: NOW,
		audit: { actor: by, action: 'document.saveDraft', target: 'form:khai-sinh@draft' },
		writes: [
			{ type: 'putDraft', kind: 'form', id: 'khai-sinh', agency: 'a', content, expectedRev: draft.rev, by }
		]
	});
	if (!committed.ok) throw new Error('The form was changed meanwhile');
}

/** The value of a result that must be good. */
export function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
	return result.value;
}

/** The codes of a result that must be bad. */
export function codes(result: Result<unknown>): string[] {
	return result.ok ? [] : result.problems.map((problem) => problem.code);
}
