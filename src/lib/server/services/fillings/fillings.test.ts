import { describe, expect, it, vi } from 'vitest';
import type { PersonaDocument } from '#core/scenarios/index.ts';
import { writePointer } from '#core/shared/pointer.ts';
import type { Result } from '#core/shared/problem.ts';
import { CODE, peopleOf, withSeededApp } from '../../testing/people.ts';
import { NOW, TENANT } from '../../testing/testApp.ts';
import { MAX_AGE, MAX_PER_PERSON } from './limits.ts';
import type { Filling, NewFilling, Typed } from './types.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const context = withSeededApp();
const fillings = () => context().app.services.fillings;
const carl = () => peopleOf(context()).carl;
const tina = () => peopleOf(context()).tina;
const later = (ms: number) => context().at(new Date(Date.parse(NOW) + ms).toISOString());

const NAME = '/applicant/fullName';
const PAPER = '/child/evidence/number';
const HOA: NewFilling = {
	...{ procedure: CODE, which: 'draft', receivedAt: NOW, channel: 'online' },
	...{ persona: 'persona:nguyen-thi-hoa@1', outcomes: {} }
};

describe('a filling', () => {
	it('begins with what the sources said, each with the server’s instant', async () => {
		const { content, rev, alias } = await opened();
		expect({ rev, alias }).toEqual({ rev: 1, alias: 'main' });
		expect(content.answers).toMatchObject({ applicant: { fullName: 'Nguyễn Thị Hoa' } });
		expect(content.prefilled.find(({ pointer }) => pointer === NAME)).toMatchObject({
			...{ source: 'source:populationDb@1', field: 'fullName', at: NOW, locked: true }
		});
		expect(content.notices).toEqual([]);
	});

	it('keeps what is typed for its owner, and says when another tab saved in between', async () => {
		const { id } = await opened();
		expect(value(await fillings().save(carl(), id, typed(1, { kind: 'a' })))).toEqual({ rev: 2 });
		expect(await code(fillings().save(carl(), id, typed(1, { kind: 'b' })))).toBe('filling/stale-rev');
		expect(value(await fillings().get(carl(), id))).toMatchObject({
			rev: 2,
			content: { answers: { kind: 'a' } }
		});
		expect(value(await fillings().list(carl(), CODE)).map((one) => one.id)).toEqual([id]);
		expect(value(await fillings().list(carl(), '1.000000'))).toEqual([]);
	});

	it('is not there for anybody else, nor for who may not play at all', async () => {
		const { id } = await opened();
		const elsewhere = { ...carl(), tenant: 'other' };
		for (const actor of [tina(), context().actor(['configurator'], 'b'), elsewhere]) {
			expect(await code(fillings().get(actor, id))).toBe('filling/not-found');
			expect(await code(fillings().save(actor, id, typed(1)))).toBe('filling/not-found');
			expect(await code(fillings().submit(actor, id, typed(1)))).toBe('filling/not-found');
			expect(await code(fillings().remove(actor, id))).toBe('filling/not-found');
		}
		expect(await code(fillings().get(context().actor(['admin']), id))).toBe('auth/forbidden');
		expect(await code(fillings().open(context().actor(['auditor']), HOA))).toBe('auth/forbidden');
		expect(await code(fillings().open(context().actor(['configurator'], 'b'), HOA))).toBe(
			'document/not-found'
		);
	});

	it.each([
		['a persona nobody made', { persona: 'persona:other@1' }, 'scenario/unknown-persona'],
		['a form the procedure does not use', { alias: 'annex' }, 'scenario/unknown-form'],
		['a candidate that is not there', { which: 'nothing' }, 'candidate/not-found']
	])('of %s does not begin', async (_, change, problem) => {
		expect(await code(fillings().open(carl(), { ...HOA, ...change }))).toBe(problem);
	});

	it('goes when nobody touches it for a month, and the oldest makes room for new ones', async () => {
		const first = await opened();
		later(MAX_AGE);
		expect(await code(fillings().get(carl(), first.id))).toBeUndefined();
		later(MAX_AGE + 1);
		expect(await code(fillings().get(carl(), first.id))).toBe('filling/not-found');
		expect(value(await fillings().list(carl(), CODE))).toEqual([]);
		await opened();
		expect(await context().app.store.fillings.get(TENANT, carl().id, first.id)).toBeUndefined();
	});

	it('is removed on request', async () => {
		const { id } = await opened();
		value(await fillings().remove(carl(), id));
		expect(await code(fillings().get(carl(), id))).toBe('filling/not-found');
	});

	it('is one of few', async () => {
		const [one] = await Promise.all(Array.from({ length: MAX_PER_PERSON }, opened));
		await opened();
		expect(value(await fillings().list(carl(), CODE))).toHaveLength(MAX_PER_PERSON);
		expect(await code(fillings().get(carl(), one!.id))).toBe('filling/not-found');
	});
});

describe('handing in', () => {
	it('judges by the server’s own copy: a forged locked value is refused, whatever else is sent', async () => {
		const { id, content } = await opened();
		const forged = { ...content.answers, applicant: { fullName: 'Kẻ Mạo Danh' } };
		const { errors, filling } = value(await fillings().submit(carl(), id, typed(1, forged)));
		expect(errors).toContainEqual(expect.objectContaining({ at: NAME, keyword: 'locked' }));
		expect(filling).toMatchObject({ rev: 2, submittedAt: null });
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({ action: 'filling.refuse', target: `filling:${id}` });
		expect(leaf?.reason).toContain(`${NAME} locked`);
		expect(leaf?.reason).not.toContain('Mạo');
	});

	it('takes the same text in another Unicode form, and names what the form does not know', async () => {
		const { id } = await opened();
		const answers = JSON.parse(
			`{"applicant": {"fullName": ${JSON.stringify('Nguyễn Thị Hoa'.normalize('NFD'))}, "__proto__": {"x": 1}}, "colour": "red"}`
		) as Typed['answers'];
		const { errors, dropped, provenance } = value(await fillings().submit(carl(), id, typed(1, answers)));
		expect(errors.filter(({ at }) => at === NAME)).toEqual([]);
		expect(provenance[NAME]).toMatchObject({ state: 'source', fetchedAt: NOW });
		expect(provenance[NAME]?.sourceDigest).toMatch(/^[0-9a-f]{64}$/);
		expect(dropped.map(({ pointer }) => pointer)).toEqual(
			expect.arrayContaining(['/applicant/__proto__', '/colour'])
		);
	});

	it('asks for the reason of another value than the source’s, and records it with the dispute', async () => {
		const { id, content } = await opened();
		const certificate = writePointer(content.answers, '/child/evidence/kind', 'certificate');
		const answers = writePointer(certificate, PAPER, 'VD-0000002');
		const disputes = { [NAME]: { note: 'Tên đệm sai' } };
		const first = value(await fillings().submit(carl(), id, { ...typed(1, answers), disputes }));
		expect(first.errors).toContainEqual(expect.objectContaining({ at: PAPER, keyword: 'reason' }));
		later(60_000);
		const edits = { [PAPER]: { reason: 'Giấy cấp lại' } };
		const second = value(await fillings().submit(carl(), id, { ...typed(2, answers), edits, disputes }));
		expect(second.errors.filter(({ keyword }) => keyword === 'reason')).toEqual([]);
		expect(second.provenance).toMatchObject({
			[PAPER]: { state: 'edited', reason: 'Giấy cấp lại' },
			[NAME]: { state: 'source', dispute: { note: 'Tên đệm sai', at: NOW } }
		});
	});

	it('closes the filling once nothing is wrong, with one leaf that names what was handed in', async () => {
		const { id, form } = await complete();
		const done = value(await fillings().submit(carl(), id, typed(1, form)));
		expect(done.errors).toEqual([]);
		expect(done.filling.submittedAt).toBe(NOW);
		expect(done.filling.content.provenance).toEqual(done.provenance);
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({
			action: 'filling.submit',
			actor: 'carl',
			after: expect.stringMatching(/^sha256:/) as string
		});
		expect(await code(fillings().save(carl(), id, typed(2)))).toBe('filling/submitted');
		expect(await code(fillings().submit(carl(), id, typed(2)))).toBe('filling/submitted');
		expect(value(await fillings().list(carl(), CODE))).toEqual([]);
	});
});

describe('a source that is down', () => {
	const down = { ...HOA, outcomes: { populationDb: 'timeout' as const } };

	it('is told; what it says when it is back is offered where something was typed, and fills in the rest', async () => {
		const { id, content } = await opened(down);
		expect(content.notices).toMatchObject([{ outcome: 'timeout', fallback: 'ask' }]);
		expect(content.prefilled.some(({ source }) => source.includes('populationDb'))).toBe(false);
		value(await fillings().save(carl(), id, typed(1, { applicant: { fullName: 'Gõ Tay' } })));
		later(60_000);
		const back = value(await fillings().askAgain(carl(), id, { rev: 2, outcomes: {} }));
		expect(back.content.notices).toEqual([]);
		expect(back.content.answers).toMatchObject({
			applicant: { fullName: 'Gõ Tay', phone: expect.any(String) as string }
		});
		expect(back.content.changes).toMatchObject([{ pointer: NAME, now: 'Nguyễn Thị Hoa' }]);

		const early = value(await fillings().submit(carl(), id, typed(3, back.content.answers)));
		expect(early.errors).toContainEqual(expect.objectContaining({ at: NAME, keyword: 'stale' }));
		const chosen = value(await fillings().choose(carl(), id, { rev: 4, pointer: NAME, choice: 'take' }));
		expect(chosen.content).toMatchObject({
			changes: [],
			answers: { applicant: { fullName: 'Nguyễn Thị Hoa' } }
		});
	});

	it('cannot be asked from a rev that is past', async () => {
		const { id } = await opened(down);
		value(await fillings().save(carl(), id, typed(1)));
		expect(await code(fillings().askAgain(carl(), id, { rev: 1, outcomes: {} }))).toBe('filling/stale-rev');
	});
});

describe('a record that changed since it was fetched', () => {
	it('is found at the last: both values are there, and nothing is accepted before one is chosen', async () => {
		const records = { populationDb: { mother: { fullName: 'Trần Thị Ví Dụ' } } };
		await save(null, records);
		const { id, content } = await opened({ ...HOA, persona: 'persona:vi-du@draft' });
		expect(content.answers).toEqual({ mother: { fullName: 'Trần Thị Ví Dụ' } });
		await save(1, { populationDb: { mother: { fullName: 'Trần Thị Ví Dụ Hai' } } });

		const answers = { ...content.answers, registration: { parents: 'both' } };
		const { errors, filling } = value(await fillings().submit(carl(), id, typed(1, answers)));
		expect(errors).toContainEqual(expect.objectContaining({ at: '/mother/fullName', keyword: 'stale' }));
		expect(filling.content.changes).toMatchObject([
			{ pointer: '/mother/fullName', before: 'Trần Thị Ví Dụ', now: 'Trần Thị Ví Dụ Hai' }
		]);
	});

	async function save(rev: number | null, records: PersonaDocument['records']): Promise<void> {
		const content: PersonaDocument = {
			...{ kind: 'persona', id: 'vi-du', version: 0, formatVersion: 1, title: { vi: 'Ví dụ' } },
			records
		};
		value(await context().app.services.documents.saveDraft(carl(), 'persona', 'vi-du', { rev, content }));
	}
});

// helpers

async function opened(asked: NewFilling | number = HOA): Promise<Filling> {
	return value(await fillings().open(carl(), typeof asked === 'number' ? HOA : asked));
}

/** A filling in the world of a seeded scenario, with the answers that scenario hands in. */
async function complete(): Promise<Filling & { readonly form: Typed['answers'] }> {
	const scenarios = value(await context().app.services.scenarios.list(carl(), CODE));
	const usual = scenarios.find(
		({ scenario: { persona, expect, sources } }) =>
			persona?.startsWith('persona:nguyen-thi-hoa@') === true &&
			(expect.errors ?? []).length === 0 &&
			Object.keys(sources).length === 0
	)?.scenario;
	if (!usual) throw new Error('no scenario');
	const { receivedAt, channel } = usual;
	const filling = await opened({ ...HOA, receivedAt, channel });
	return { ...filling, form: merged(filling.content.answers, usual.form.main ?? {}) };
}

function merged(below: unknown, above: unknown): Typed['answers'] {
	const isObject = (it: unknown): it is Record<string, unknown> =>
		typeof it === 'object' && it !== null && !Array.isArray(it);
	if (!isObject(below) || !isObject(above)) return (above ?? below) as Typed['answers'];
	return Object.fromEntries(
		[...new Set([...Object.keys(below), ...Object.keys(above)])].map((key) => [
			key,
			merged(below[key], above[key])
		])
	);
}

function typed(rev: number, answers: Typed['answers'] = {}): Typed {
	return { rev, answers, edits: {}, disputes: {} };
}

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

async function code(result: Promise<Result<unknown>>): Promise<string | undefined> {
	const settled = await result;
	return settled.ok ? undefined : settled.problems[0].code;
}
