import { describe, expect, test, vi } from 'vitest';
import { digestOf } from '../../repositories/auditChain.ts';
import { CODE, codes, editForm, peopleOf, value, withSeededApp } from '../../testing/people.ts';
import { NOW, TENANT } from '../../testing/testApp.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const context = withSeededApp();
const people = () => peopleOf(context());
const candidates = () => context().app.services.candidates;

describe('submitting', () => {
	test('freezes the drafts into one candidate that locks everything it leads to', async () => {
		const { store } = context().app;
		const candidate = value(await candidates().submit(people().carl, CODE, ' Bản đầu '));
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
				'calendar:vn@1',
				'element:person.fullName@1',
				'persona:nguyen-thi-hoa@1'
			])
		);
		const procedure = await store.documents.version(TENANT, 'procedure', CODE, 1);
		expect(procedure).toMatchObject({
			status: 'inReview',
			content: { uses: { main: 'form:khai-sinh@1', workflow: 'workflow:dang-ky-khai-sinh@1' } }
		});
		expect(await store.documents.draft(TENANT, 'form', 'khai-sinh')).toMatchObject({ rev: 1, authors: [] });
		const manifest = await store.blobs.get(candidate.manifest);
		expect(manifest && digestOf(manifest.bytes)).toBe(candidate.manifest);
	});

	test('again without a change takes the same versions and retires the candidate before', async () => {
		const first = value(await candidates().submit(people().carl, CODE, ''));
		const second = value(await candidates().submit(people().carl, CODE, ''));
		expect(second.number).toBe(2);
		expect(second.lock).toEqual(first.lock);
		expect(value(await candidates().get(people().carl, first.id)).candidate.status).toBe('retired');
	});

	test('after a change makes a new version of what changed only', async () => {
		const first = value(await candidates().submit(people().carl, CODE, ''));
		await editForm(context());
		const second = value(await candidates().submit(people().carl, CODE, ''));
		const before = new Set(first.lock.map((entry) => entry.ref));
		expect(second.lock.map((entry) => entry.ref).filter((ref) => !before.has(ref))).toEqual([
			'form:khai-sinh@2',
			`procedure:${CODE}@2`
		]);
	});

	test('is refused with every error of the rules, and writes nothing', async () => {
		const { store } = context().app;
		const draft = await store.documents.draft(TENANT, 'procedure', CODE);
		if (draft?.content.kind !== 'procedure') throw new Error('not seeded');
		const content = { ...draft.content, uses: { ...draft.content.uses, main: 'form:nothing@1' } };
		await save(content, draft.rev);
		expect(codes(await candidates().submit(people().carl, CODE, ''))).toEqual(['candidate/missing-version']);
		expect(await store.documents.version(TENANT, 'form', 'khai-sinh', 'latest')).toBeUndefined();
	});

	test('is refused while its form has an error, a field outside the dictionary among them', async () => {
		const { store } = context().app;
		const draft = await store.documents.draft(TENANT, 'form', 'khai-sinh');
		if (draft?.content.kind !== 'form') throw new Error('not seeded');
		const own = { label: { vi: 'Số hộ khẩu cũ' }, dataType: 'string', reason: 'x' } as const;
		const [first, ...rest] = draft.content.pages;
		if (!first) throw new Error('no page');
		const items = [...first.items, { type: 'field', id: 'own', path: '/own', local: own } as const];
		await save({ ...draft.content, pages: [{ ...first, items }, ...rest] }, draft.rev);
		const refused = await candidates().submit(people().carl, CODE, '');
		expect(refused).toMatchObject({
			problems: [{ code: 'form/unbound-field', params: { id: 'own' } }]
		});
		expect(await store.documents.version(TENANT, 'form', 'khai-sinh', 'latest')).toBeUndefined();
	});

	test('is refused while a draft of the dictionary is used', async () => {
		const { store } = context().app;
		const draft = await store.documents.draft(TENANT, 'procedure', CODE);
		if (draft?.content.kind !== 'procedure') throw new Error('not seeded');
		await save(
			{ ...draft.content, uses: { ...draft.content.uses, calendar: 'calendar:vn@draft' } },
			draft.rev
		);
		const refused = await candidates().submit(people().carl, CODE, '');
		expect(refused).toMatchObject({
			problems: [{ code: 'candidate/draft-pin', params: { ref: 'calendar:vn@draft' } }]
		});
	});

	test('belongs to the agency that owns the procedure', async () => {
		const stranger = context().actor(['configurator'], 'b', 'carla');
		expect(codes(await candidates().submit(stranger, CODE, ''))).toEqual(['auth/not-found']);
		expect(codes(await candidates().submit(people().tina, CODE, ''))).toEqual(['auth/forbidden']);
		expect(codes(await candidates().submit(people().carl, '9.999999', ''))).toEqual([
			'candidate/no-procedure'
		]);
	});

	async function save(content: Parameters<typeof put>[0], rev: number) {
		const done = await context().app.store.commit(put(content, rev));
		expect(done.ok).toBe(true);
	}

	function put(content: import('#core/catalogue/types.ts').AnyDocument, expectedRev: number) {
		const { kind, id } = content;
		return {
			tenant: TENANT,
			at: NOW,
			audit: { actor: 'carl', action: 'test', target: 'test' },
			writes: [{ type: 'putDraft', kind, id, agency: 'a', content, expectedRev, by: 'carl' }] as const
		};
	}
});

describe('testing', () => {
	test('runs every scenario of the candidate and keeps the signed result', async () => {
		const { id, lock } = value(await candidates().submit(people().carl, CODE, ''));
		const report = value(await candidates().test(people().tina, id));
		const scenarios = lock.filter((entry) => entry.ref.startsWith('scenario:'));
		expect(report).toMatchObject({ passed: scenarios.length, failed: 0 });
		expect(report.coverage.steps.covered).toBeGreaterThan(0);
		const { evidence } = value(await candidates().get(people().anna, id));
		expect(evidence).toMatchObject([{ type: 'tested', by: 'tina', summary: { failed: 0 } }]);
	});

	test('is no evidence once somebody decided', async () => {
		const { id } = value(await candidates().submit(people().carl, CODE, ''));
		value(await candidates().reject(people().anna, id, 'Thiếu căn cứ'));
		expect(codes(await candidates().test(people().tina, id))).toEqual(['candidate/not-in-review']);
	});
});

describe('deciding', () => {
	test('an approver who changed nothing approves what was tested, and its versions with it', async () => {
		const { id } = value(await candidates().submit(people().carl, CODE, ''));
		expect(codes(await candidates().approve(people().anna, id, ''))).toEqual(['candidate/not-tested']);
		value(await candidates().test(people().tina, id));
		expect(value(await candidates().approve(people().anna, id, 'Đồng ý')).status).toBe('approved');
		const version = await context().app.store.documents.version(TENANT, 'form', 'khai-sinh', 1);
		expect(version?.status).toBe('approved');
		expect(codes(await candidates().approve(people().anna, id, ''))).toEqual(['candidate/not-in-review']);
	});

	test('nobody approves what they changed, submitted, or may not judge', async () => {
		await editForm(context(), 'anna');
		const { carl, tina, anna, paul } = people();
		const submitter = context().actor(['configurator', 'approver'], 'a', 'dora');
		const { id } = value(await candidates().submit(submitter, CODE, ''));
		value(await candidates().test(tina, id));
		expect(codes(await candidates().approve(anna, id, ''))).toEqual(['candidate/own-work']);
		expect(codes(await candidates().approve(submitter, id, ''))).toEqual(['candidate/own-work']);
		for (const actor of [carl, tina, paul]) {
			expect(codes(await candidates().approve(actor, id, ''))).toEqual(['auth/forbidden']);
		}
		const stranger = context().actor(['approver'], 'b', 'berta');
		expect(codes(await candidates().approve(stranger, id, ''))).toEqual(['candidate/not-found']);
		const { hindrances } = value(await candidates().get(anna, id));
		expect(hindrances).toMatchObject({ approve: 'candidate/own-work', test: 'auth/forbidden' });
		expect(hindrances.reject).toBeUndefined();
	});

	test('a rejection needs a reason and ends the candidate', async () => {
		const { id } = value(await candidates().submit(people().carl, CODE, ''));
		expect(codes(await candidates().reject(people().anna, id, '  '))).toEqual(['candidate/reason-needed']);
		expect(value(await candidates().reject(people().anna, id, 'Thiếu căn cứ')).status).toBe('rejected');
		expect(codes(await candidates().reject(people().anna, id, 'Lại'))).toEqual(['candidate/not-open']);
		const version = await context().app.store.documents.version(TENANT, 'form', 'khai-sinh', 1);
		expect(version?.status).toBe('inReview');
	});

	test('every step leaves one leaf in the audit trail', async () => {
		const { store } = context().app;
		const { id } = value(await candidates().submit(people().carl, CODE, ''));
		value(await candidates().test(people().tina, id));
		value(await candidates().approve(people().anna, id, ''));
		const leaves = await store.audit.list({ tenant: TENANT, target: id, limit: 10 });
		expect(leaves.map(({ action, actor }) => [action, actor])).toEqual([
			['candidate.approve', 'anna'],
			['candidate.test', 'tina'],
			['candidate.submit', 'carl']
		]);
		expect(await store.audit.verify()).toMatchObject({ ok: true });
	});
});

describe('comparing', () => {
	test('the first candidate of a procedure is new as a whole', async () => {
		const { id } = value(await candidates().submit(people().carl, CODE, ''));
		expect(value(await candidates().diff(people().anna, id)).changes).toMatchObject([
			{ code: 'diff/new-procedure' }
		]);
	});
});
