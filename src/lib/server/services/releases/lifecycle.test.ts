import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '#core/shared/problem.ts';
import { NOW, TENANT, withTestApp } from '../../testing/testApp.ts';
import { seedStore } from '../../testing/seedStore.ts';
import type { Actor } from '../../auth/actor.ts';

const CODE = '1.001193';
const context = withTestApp();

beforeEach(async () => {
	await seedStore(context().app.store, { tenant: TENANT, agency: 'a', code: CODE, author: 'carl', at: NOW });
});

describe('submitting', () => {
	test('freezes the drafts into one candidate that locks everything it leads to', async () => {
		const { services, store } = context().app;
		const candidate = value(await services.candidates.submit(carl(), CODE, ' Bản đầu '));
		expect(candidate).toMatchObject({
			procedure: CODE,
			number: 1,
			status: 'inReview',
			agency: 'a',
			note: 'Bản đầu',
			authors: ['carl', 'steward'],
			submittedBy: 'carl'
		});
		const refs = candidate.lock.map((entry) => entry.ref);
		expect(refs).toEqual([...refs].sort());
		expect(refs).toEqual(
			expect.arrayContaining([
				`procedure:${CODE}@1`,
				'form:khai-sinh@1',
				'workflow:dang-ky-khai-sinh@1',
				'calendar:vn@1'
			])
		);
		const procedure = await store.documents.version(TENANT, 'procedure', CODE, 1);
		expect(procedure?.content).toMatchObject({ uses: { main: 'form:khai-sinh@1' } });
		expect(procedure?.status).toBe('inReview');
		const draft = await store.documents.draft(TENANT, 'form', 'khai-sinh');
		expect(draft).toMatchObject({ rev: 1, authors: [] });
	});
});

// helpers

function carl(): Actor {
	return context().actor(['configurator'], 'a', 'carl');
}

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
	return result.value;
}
