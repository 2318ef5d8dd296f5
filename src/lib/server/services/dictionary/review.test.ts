import { beforeEach, describe, expect, test } from 'vitest';
import { elementSample, lawSample } from './testing/samples.ts';
import type { ElementDocument } from '#core/dictionary/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { Actor } from '../../auth/actor.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import { codes, value } from '../../testing/people.ts';
import { NOW, TENANT, withTestApp } from '../../testing/testApp.ts';

const current = withTestApp();
let sara: Actor;
let stan: Actor;
let anna: Actor;

beforeEach(async () => {
	const { actor, app } = current();
	sara = actor(['steward'], 'a', 'sara');
	stan = actor(['steward'], 'a', 'stan');
	anna = actor(['approver'], 'centre', 'anna');
	const law = lawSample();
	const committed = await app.store.commit({
		tenant: TENANT,
		at: NOW,
		audit: { actor: 'system', action: 'test.seed', target: 'instrument:law' },
		writes: [
			{
				type: 'addVersion',
				kind: 'instrument',
				id: 'law',
				agency: 'centre',
				number: 1,
				digest: digestOf(canonicalJson(law)),
				status: 'approved',
				content: law,
				by: 'system',
				authors: []
			}
		]
	});
	expect(committed.ok).toBe(true);
});

/** Saves the draft of the plate with changes, as Sara unless somebody else is named; answers its rev. */
async function save(change: Partial<ElementDocument> = {}, by = sara): Promise<number> {
	const { documents } = current().app.services;
	const opened = await documents.open(by, 'element', 'plate');
	const rev = opened.ok ? (opened.value.draft?.rev ?? null) : null;
	const content = { ...elementSample(), ...change };
	return value(await documents.saveDraft(by, 'element', 'plate', { rev, content })).rev;
}

async function submitted(change: Partial<ElementDocument> = {}, reason?: string): Promise<string> {
	const { dictionaryReview } = current().app.services;
	return value(await dictionaryReview.submit(sara, 'element', 'plate', await save(change), reason)).ref;
}

async function approved(change: Partial<ElementDocument> = {}, reason?: string): Promise<string> {
	const ref = await submitted(change, reason);
	value(await current().app.services.dictionaryReview.decide(anna, ref, 'approve'));
	return ref;
}

async function statusOf(number: number) {
	const versions = await current().app.store.documents.versions(TENANT, 'element', 'plate');
	return versions.find((version) => version.number === number)?.status;
}

const review = () => current().app.services.dictionaryReview;

describe('from a draft to a version in use', () => {
	test('a steward submits, somebody else approves, and each step is one leaf', async () => {
		const ref = await submitted();
		expect(ref).toBe('element:plate@1');
		expect(await statusOf(1)).toBe('inReview');
		value(await review().decide(anna, ref, 'approve', 'Đúng luật'));
		expect(await statusOf(1)).toBe('approved');
		const leaves = await current().app.store.audit.list({ tenant: TENANT, target: ref, limit: 10 });
		expect(leaves.map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
			['dictionary.approve', 'anna', 'Đúng luật'],
			['dictionary.submit', 'sara', undefined]
		]);
		expect((await current().app.store.audit.verify()).ok).toBe(true);
	});

	test('what waits is shown with its class, and who may decide', async () => {
		await approved();
		const ref = await submitted({ help: { vi: 'Xem trên giấy đăng ký' } });
		const waitingFor = async (actor: Actor) =>
			value(await review().waiting(actor)).map((item) => [
				item.ref,
				item.class,
				item.submittedBy,
				item.mayDecide
			]);
		expect(await waitingFor(anna)).toEqual([[ref, 'compatible', 'sara', true]]);
		expect(await waitingFor(stan)).toEqual([[ref, 'compatible', 'sara', true]]);
		expect(await waitingFor(sara)).toEqual([[ref, 'compatible', 'sara', false]]);
		value(await review().decide(stan, ref, 'approve'));
		expect(await waitingFor(anna)).toEqual([]);
	});

	test('the report compares with the version in use, and of a first one with nothing', async () => {
		await save();
		expect(value(await review().changesOf(sara, 'element', 'plate'))).toEqual({
			to: 'element:plate@draft',
			class: 'compatible',
			changes: []
		});
		await approved();
		await save({ constraints: { maxLength: 5 } });
		const report = value(await review().changesOf(sara, 'element', 'plate'));
		expect([report.from, report.class]).toEqual(['element:plate@1', 'breaking']);
		expect(report.changes.map(({ reason }) => reason)).toEqual(['change/limit-tightened']);
	});

	test('any two editions can be compared, but not two documents', async () => {
		await approved();
		await approved({ constraints: { maxLength: 20 } });
		const forth = value(await review().compare(sara, 'element:plate@1', 'element:plate@2'));
		const back = value(await review().compare(sara, 'element:plate@2', 'element:plate@1'));
		expect([forth.class, back.class]).toEqual(['widening', 'breaking']);
		const other = await review().compare(sara, 'element:plate@1', 'element:other@1');
		expect(codes(other)).toEqual(['dictionary/not-comparable']);
		expect(codes(await review().compare(sara, 'element:plate@1', 'element:plate@9'))).toEqual([
			'document/not-found'
		]);
	});
});

describe('a submission is refused', () => {
	test('when nothing changed', async () => {
		await approved();
		expect(codes(await review().submit(sara, 'element', 'plate', await save()))).toEqual([
			'dictionary/nothing-changed'
		]);
	});

	test('while another version waits', async () => {
		await submitted();
		const again = await review().submit(sara, 'element', 'plate', await save({ help: { vi: 'Khác' } }));
		expect(codes(again)).toEqual(['dictionary/in-review']);
	});

	test('when somebody saved meanwhile', async () => {
		const rev = await save();
		await save({ help: { vi: 'Mới' } }, stan);
		expect(codes(await review().submit(sara, 'element', 'plate', rev))).toEqual(['document/stale-rev']);
	});

	test('with errors, each at its place', async () => {
		const rev = await save({ constraints: { minimum: 1 } });
		const refused = await review().submit(sara, 'element', 'plate', rev);
		expect(codes(refused)).toEqual(['dictionary/has-errors', 'dictionary/constraint-unfit']);
		expect(refused.ok ? '' : refused.problems[1]?.at).toBe('/constraints/minimum');
	});

	test('when it rests on a draft or on a version nobody approved', async () => {
		await submitted();
		const relations = [{ type: 'equivalent' as const, element: 'element:plate@1' }];
		const { documents } = current().app.services;
		const content = { ...elementSample(), id: 'twin', relations };
		const { rev } = value(await documents.saveDraft(sara, 'element', 'twin', { rev: null, content }));
		expect(codes(await review().submit(sara, 'element', 'twin', rev))).toEqual([
			'dictionary/has-errors',
			'dictionary/reference-not-approved'
		]);
	});

	test('when it breaks something and says not why', async () => {
		await approved();
		const rev = await save({ constraints: { maxLength: 5 } });
		expect(codes(await review().submit(sara, 'element', 'plate', rev, ' '))).toEqual([
			'dictionary/breaking-needs-reason'
		]);
		expect((await review().submit(sara, 'element', 'plate', rev, 'Luật mới')).ok).toBe(true);
	});
});

describe('four eyes', () => {
	test('whoever wrote or submitted a version does not decide on it', async () => {
		await save({}, stan);
		const ref = await submitted({ help: { vi: 'Cùng viết' } });
		for (const author of [sara, stan])
			expect(codes(await review().decide(author, ref, 'approve'))).toEqual(['dictionary/own-work']);
	});

	test('who wrote a rejected version is an author of the next one still', async () => {
		const first = await submitted();
		value(await review().decide(stan, first, 'reject', 'Thiếu căn cứ'));
		const rev = await save({ help: { vi: 'Đã bổ sung' } }, stan);
		const { ref } = value(await review().submit(stan, 'element', 'plate', rev));
		expect(codes(await review().decide(sara, ref, 'approve'))).toEqual(['dictionary/own-work']);
		value(await review().decide(anna, ref, 'approve'));
	});
});

describe('a decision', () => {
	test('to reject needs a reason; the number is kept, the version never offered', async () => {
		const ref = await submitted();
		expect(codes(await review().decide(anna, ref, 'reject'))).toEqual(['dictionary/reason-missing']);
		value(await review().decide(anna, ref, 'reject', 'Trùng với trường khác'));
		expect(await statusOf(1)).toBe('rejected');
		const found = value(await current().app.services.dictionary.search(sara, { text: 'biển' }));
		expect(found.items.map(({ ref: hit }) => hit)).not.toContain(ref);
		expect(await submitted({ help: { vi: 'Sửa' } })).toBe('element:plate@2');
		expect(codes(await current().app.services.documents.get(current().actor(['steward'], 'b'), ref))).toEqual(
			['document/not-found']
		);
		expect((await current().app.store.check()).filter(({ ok }) => !ok)).toEqual([]);
	});

	test('is made once', async () => {
		const ref = await submitted();
		const both = await Promise.all([
			review().decide(anna, ref, 'approve'),
			review().decide(stan, ref, 'reject', 'Không')
		]);
		expect(both.map(codes).sort()).toEqual([[], ['dictionary/not-in-review']]);
	});

	test('to retire takes the version in use and those before it out of the offer', async () => {
		await approved();
		const ref = await approved({ help: { vi: 'Mới' } });
		expect(codes(await review().retire(anna, 'element:plate@1', 'Cũ'))).toEqual(['dictionary/not-in-use']);
		expect(codes(await review().retire(anna, ref, ''))).toEqual(['dictionary/reason-missing']);
		value(await review().retire(anna, ref, 'Luật bãi bỏ'));
		expect([await statusOf(1), await statusOf(2)]).toEqual(['retired', 'retired']);
		expect((await current().app.services.documents.get(sara, 'element:plate@1')).ok).toBe(true);
		expect((await current().app.store.check()).filter(({ ok }) => !ok)).toEqual([]);
	});
});

describe('whoever may not', () => {
	test('neither submits nor decides', async () => {
		const rev = await save();
		const carl = current().actor(['configurator'], 'a', 'carl');
		expect(codes(await review().submit(carl, 'element', 'plate', rev))).toEqual(['auth/forbidden']);
		const ref = await submitted({ help: { vi: 'Khác' } });
		expect(codes(await review().decide(carl, ref, 'approve'))).toEqual(['auth/forbidden']);
		expect(codes(await review().retire(carl, ref, 'Cũ'))).toEqual(['auth/forbidden']);
	});

	test('learns nothing of another agency or another tenant', async () => {
		const ref = await submitted();
		const beth = current().actor(['steward'], 'b', 'beth');
		const thief: Actor = { ...anna, tenant: 'elsewhere' };
		expect(codes(await review().decide(beth, ref, 'approve'))).toEqual(['auth/not-found']);
		expect(codes(await review().submit(beth, 'element', 'plate', 1))).toEqual(['auth/not-found']);
		expect(codes(await review().changesOf(beth, 'element', 'plate'))).toEqual(['auth/not-found']);
		expect(codes(await review().compare(beth, ref, ref))).toEqual(['document/not-found']);
		for (const stranger of [beth, thief]) expect(value(await review().waiting(stranger))).toEqual([]);
		expect(codes(await review().decide(thief, ref, 'approve'))).toEqual(['document/not-found']);
		expect(codes(await review().changesOf(thief, 'element', 'plate'))).toEqual(['document/not-found']);
	});
});

test.each(
	[
		'nothing-changed',
		'in-review',
		'has-errors',
		'reference-not-approved',
		'breaking-needs-reason',
		'own-work',
		'not-in-review',
		'not-in-use',
		'reason-missing',
		'not-comparable'
	].map((name) => `dictionary/${name}`)
)('%s has its wording', (code) => expect(problemCodes()).toContain(code));
