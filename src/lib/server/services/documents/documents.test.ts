import { describe, expect, it } from 'vitest';
import type { Problem, Result } from '#core/shared/problem.ts';
import type { Write } from '../../repositories/ports.ts';
import { NOW, TENANT, withTestApp } from '../../testing/testApp.ts';
import { frozen, sampleElement, sampleForm } from './testing/samples.ts';

const context = withTestApp();
const documents = () => context().app.services.documents;
const configurator = () => context().actor(['configurator'], 'a');
const stranger = () => context().actor(['configurator'], 'b');
const tester = () => context().actor(['tester']);

function problem(result: Result<unknown>): Problem | undefined {
	return result.ok ? undefined : result.problems[0];
}

async function write(...writes: readonly Write[]): Promise<void> {
	const audit = { actor: 'system', action: 'test', target: 'test' };
	const result = await context().app.store.commit({ tenant: TENANT, at: NOW, audit, writes });
	expect(result.ok).toBe(true);
}

async function leaves(): Promise<number> {
	return (await context().app.store.audit.list({ tenant: TENANT, limit: 1000 })).length;
}

describe('saving a draft', () => {
	it('stores it for the own agency with one audit leaf that names both states', async () => {
		const before = await leaves();
		const first = await documents().saveDraft(configurator(), 'form', 'f', {
			rev: null,
			content: sampleForm('f')
		});
		expect(first).toMatchObject({ ok: true, value: { rev: 1 } });
		const content = sampleForm('f', { title: { vi: 'Tờ khai mới' } });
		await documents().saveDraft(configurator(), 'form', 'f', { rev: 1, content });
		expect(await leaves()).toBe(before + 2);
		const [second, earlier] = await context().app.store.audit.list({ tenant: TENANT, limit: 2 });
		expect(second).toMatchObject({ action: 'document.saveDraft', target: 'form:f@draft' });
		expect(second?.before).toBe(earlier?.after);
		const opened = await documents().open(configurator(), 'form', 'f');
		expect(opened).toMatchObject({
			value: { draft: { rev: 2, content: { title: { vi: 'Tờ khai mới' } } }, canEdit: true, agency: 'a' }
		});
	});

	it.each([
		['^(a+)+$', /^slow: .*'a'/],
		['^a(?=b)$', /^look-around$/],
		['^(a)\\1$', /^back-reference$/],
		['^\\s+$', /^white-space-class$/],
		['^a{1001}$', /^engine$/]
	])(
		'finds what is wrong with the pattern %s of an element and of a local field',
		async (pattern, reason) => {
			const steward = context().actor(['steward']);
			const element = sampleElement('bad', { constraints: { pattern } });
			const saved = await documents().saveDraft(steward, 'element', 'bad', { rev: null, content: element });
			const told: unknown = expect.stringMatching(reason);
			expect(saved.ok && saved.value.findings).toContainEqual(
				expect.objectContaining({
					rule: 'dictionary/pattern-unsafe',
					at: '/constraints/pattern',
					severity: 'error',
					params: { id: 'bad', reason: told }
				})
			);
			const local = {
				dataType: 'string',
				label: { vi: 'Mã' },
				reason: 'Riêng',
				constraints: { pattern }
			} as const;
			const [page] = sampleForm('f').pages;
			const form = sampleForm('f', {
				pages: [{ ...page!, items: [{ type: 'field', id: 'code', path: '/code', local }] }]
			});
			const checked = await documents().validate(configurator(), 'form', form);
			expect(checked.ok && checked.value.findings).toContainEqual(
				expect.objectContaining({
					rule: 'form/pattern-unsafe',
					at: '/pages/0/items/0/local/constraints/pattern',
					severity: 'error',
					params: { id: 'code', reason: told }
				})
			);
		}
	);

	it('names the shared element a local field looks like, as far as the actor may see it', async () => {
		await write(frozen(sampleElement('person.fullName'), 1));
		const steward = context().actor(['steward']);
		const draft = sampleElement('person.otherName', { label: { vi: 'Tên gọi khác' } });
		await documents().saveDraft(steward, 'element', 'person.otherName', { rev: null, content: draft });
		const looksLike = async (vi: string) => {
			const local = { dataType: 'string', label: { vi }, reason: 'Riêng' } as const;
			const [page] = sampleForm('f').pages;
			const items = [{ type: 'field', id: 'own', path: '/own', local }] as const;
			const form = sampleForm('f', { pages: [{ ...page!, items }] });
			const checked = await documents().validate(configurator(), 'form', form);
			const found = checked.ok ? checked.value.findings : [];
			return found
				.filter(({ rule }) => rule === 'form/local-field-looks-like')
				.map(({ params }) => params?.ref);
		};
		expect(await looksLike('Họ, chữ đệm, tên')).toEqual(['element:person.fullName@1']);
		expect(await looksLike('Tên gọi khác')).toEqual([]);
	});

	it('from a stale rev says which one stands there and overwrites nothing', async () => {
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: sampleForm('f') });
		// Another window of the same person: somebody else waits for the lock.
		const theirs = sampleForm('f', { title: { vi: 'Ở cửa sổ khác' } });
		await documents().saveDraft(configurator(), 'form', 'f', { rev: 1, content: theirs });
		const before = await leaves();
		const mine = sampleForm('f', { title: { vi: 'Của tôi' } });
		const stale = await documents().saveDraft(configurator(), 'form', 'f', { rev: 1, content: mine });
		expect(problem(stale)).toMatchObject({ code: 'document/stale-rev', params: { rev: 2 } });
		expect(await documents().open(configurator(), 'form', 'f')).toMatchObject({
			value: { draft: { rev: 2, content: { title: { vi: 'Ở cửa sổ khác' } } } }
		});
		expect(await leaves()).toBe(before);
	});

	it('refuses a wrong type with its place, and content of another document', async () => {
		const wrong = { ...sampleForm('f'), pages: 'none' };
		const result = await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: wrong });
		expect(problem(result)).toMatchObject({ code: 'shape/wrong-type', at: '/pages' });
		const other = await documents().saveDraft(configurator(), 'form', 'f', {
			rev: null,
			content: sampleForm('g')
		});
		expect(problem(other)?.code).toBe('document/wrong-identity');
		expect(problem(await documents().open(configurator(), 'form', 'f'))?.code).toBe('document/not-found');
	});

	it('refuses a workflow whose BPMN cannot be read without doubt', async () => {
		const workflow = { kind: 'workflow', id: 'w', version: 0, formatVersion: 1, title: { vi: 'Quy trình' } };
		const content = { ...workflow, bpmn: '<not-bpmn>' };
		const result = await documents().saveDraft(configurator(), 'workflow', 'w', { rev: null, content });
		expect(problem(result)?.code).toMatch(/^workflow\//);
		expect(problem(await documents().open(configurator(), 'workflow', 'w'))?.code).toBe('document/not-found');
	});

	it('stores NFC and fresh expression trees', async () => {
		const page = { ...sampleForm('f').pages[0]!, visibleWhen: { feel: 'applicant.fullName = "Lan"' } };
		const content = sampleForm('f', { title: { vi: 'Tờ khai'.normalize('NFD') }, pages: [page] });
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content });
		const draft = await context().app.store.documents.draft(TENANT, 'form', 'f');
		expect(draft?.content).toMatchObject({
			title: { vi: 'Tờ khai'.normalize('NFC') },
			pages: [{ visibleWhen: { ast: { op: '=' } } }]
		});
	});

	it('keeps a named checkpoint', async () => {
		await documents().saveDraft(configurator(), 'form', 'f', {
			rev: null,
			content: sampleForm('f'),
			checkpoint: 'Bản đầu'
		});
		expect(await documents().open(configurator(), 'form', 'f')).toMatchObject({
			value: { checkpoints: [{ name: 'Bản đầu', rev: 1 }] }
		});
	});

	it('is for those who may edit that kind', async () => {
		const element = { rev: null, content: sampleElement('e') };
		const steward = context().actor(['steward']);
		expect(problem(await documents().saveDraft(configurator(), 'element', 'e', element))?.code).toBe(
			'auth/forbidden'
		);
		expect((await documents().saveDraft(steward, 'element', 'e', element)).ok).toBe(true);
		const form = { rev: null, content: sampleForm('f') };
		expect(problem(await documents().saveDraft(steward, 'form', 'f', form))?.code).toBe('auth/forbidden');
	});
});

describe('another agency', () => {
	it('finds neither the draft nor its document', async () => {
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: sampleForm('f') });
		expect(problem(await documents().open(stranger(), 'form', 'f'))?.code).toBe('document/not-found');
		const save = { rev: 1, content: sampleForm('f') };
		expect(problem(await documents().saveDraft(stranger(), 'form', 'f', save))?.code).toBe('auth/not-found');
		expect(problem(await documents().get(stranger(), 'form:f@draft'))?.code).toBe('document/not-found');
		expect(await documents().list(stranger(), { kind: 'form' })).toMatchObject({ value: { total: 0 } });
	});

	it('sees what was approved, and nothing of a review', async () => {
		await write(
			frozen(sampleForm('f'), 1, { agency: 'a' }),
			frozen(sampleForm('f'), 2, { agency: 'a', status: 'inReview' })
		);
		const opened = await documents().open(stranger(), 'form', 'f');
		expect(opened).toMatchObject({ value: { canEdit: false, latest: { number: 1 } } });
		expect(opened.ok && opened.value.versions.map(({ number }) => number)).toEqual([1]);
		expect((await documents().get(stranger(), 'form:f@1')).ok).toBe(true);
		expect(problem(await documents().get(stranger(), 'form:f@2'))?.code).toBe('document/not-found');
	});

	it('is told that a use is hidden, not which', async () => {
		await write(frozen(sampleElement('person.fullName'), 1));
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: sampleForm('f') });
		expect(await documents().usedBy(stranger(), 'element:person.fullName')).toMatchObject({
			value: { edges: [], hidden: 1 }
		});
		expect(await documents().usedBy(configurator(), 'element:person.fullName@1')).toMatchObject({
			value: { edges: [{ from: { id: 'f' } }], hidden: 0 }
		});
	});
});

describe('the centre', () => {
	it('sees every draft, and changes only what its roles let it', async () => {
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: sampleForm('f') });
		expect(await documents().open(tester(), 'form', 'f')).toMatchObject({
			value: { draft: { rev: 1 }, canEdit: false }
		});
		const save = { rev: 1, content: sampleForm('f') };
		expect(problem(await documents().saveDraft(tester(), 'form', 'f', save))?.code).toBe('auth/forbidden');
	});
});

describe('starting a draft from a version', () => {
	it('takes its content and counts nobody as an author yet', async () => {
		await write(frozen(sampleForm('f'), 1, { agency: 'a' }));
		expect(await documents().startDraft(configurator(), 'form', 'f', 1)).toMatchObject({ value: { rev: 1 } });
		const draft = await context().app.store.documents.draft(TENANT, 'form', 'f');
		expect(draft).toMatchObject({ content: { version: 1 }, authors: [] });
		expect(problem(await documents().startDraft(configurator(), 'form', 'f', 1))).toMatchObject({
			code: 'document/draft-exists',
			params: { rev: 1 }
		});
	});
});

describe('a library', () => {
	it('holds everything the roots lead to, and names what is missing', async () => {
		const element = sampleElement('person.fullName', {
			sources: [{ source: 'source:populationDb@1', field: 'fullName' }]
		});
		await write(frozen(element, 1));
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: sampleForm('f') });
		const loaded = await documents().loadLibrary(configurator(), ['form:f@draft']);
		if (!loaded.ok) throw new Error('not loaded');
		const library = loaded.value;
		expect([...library.documents.keys()]).toEqual(['form:f@draft', 'element:person.fullName@1']);
		expect(library.missing).toEqual(['source:populationDb@1']);
		expect(library.get('element', 'element:person.fullName@1')?.version).toBe(1);
		expect(library.get('form', 'element:person.fullName@1')).toBeUndefined();
	});
});

describe('searching the dictionary', () => {
	it('finds by name without diacritics, the most used first, by newest approved version', async () => {
		await write(
			frozen(sampleElement('rare'), 1),
			frozen(sampleElement('person.fullName'), 1),
			frozen(sampleElement('person.fullName'), 2),
			frozen(sampleElement('person.fullName'), 3, { status: 'inReview' })
		);
		await documents().saveDraft(configurator(), 'form', 'f', { rev: null, content: sampleForm('f') });
		const found = await documents().searchDictionary(configurator(), 'ho chu dem');
		expect(found.ok && found.value.map(({ ref, uses }) => [ref, uses])).toEqual([
			['element:person.fullName@2', 1],
			['element:rare@1', 0]
		]);
	});
});
