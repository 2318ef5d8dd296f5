import { describe, expect, it } from 'vitest';
import type { CodeListDocument, ElementDocument } from '#core/dictionary/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Result } from '#core/shared/problem.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Write } from '../../repositories/ports.ts';
import { NOW, TENANT, withTestApp } from '../../testing/testApp.ts';
import { sampleElement } from '../documents/testing/samples.ts';
import { createExchange } from './exchange.ts';
import type { CollisionChoice, ImportPlan, ImportTarget } from './types/exchange.ts';

const context = withTestApp();
const exchange = () => context().app.services.exchange;
const steward = () => context().actor(['steward']);
const stewardOfA = () => context().actor(['steward'], 'a');
const file = (text: string, name = 'tep.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const LIST: ImportTarget = { kind: 'codelist', id: 'units', title: { vi: 'Đơn vị' } };
const CSV = 'code,label_vi\n1,Một\n2,Hai\n';

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function codes(result: Result<unknown>): readonly string[] {
	return result.ok ? [] : result.problems.map(({ code, at = '' }) => `${code} ${at}`.trim());
}

async function write(...writes: readonly Write[]): Promise<void> {
	const audit = { actor: 'system', action: 'test', target: 'test' };
	expect((await context().app.store.commit({ tenant: TENANT, at: NOW, audit, writes })).ok).toBe(true);
}

function version(
	document: CodeListDocument | ElementDocument,
	more: Partial<Extract<Write, { type: 'addVersion' }>> = {}
): Write {
	return {
		type: 'addVersion',
		kind: document.kind,
		id: document.id,
		agency: 'centre',
		number: document.version,
		digest: digestOf(canonicalJson(document)),
		status: 'approved',
		content: document,
		by: 'system',
		authors: ['system'],
		...more
	};
}

function units(more: Partial<CodeListDocument> = {}): CodeListDocument {
	return {
		kind: 'codelist',
		id: 'units',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Đơn vị tính' },
		steward: { vi: 'Bộ X' },
		entries: [
			{ code: '1', label: { vi: 'Một' } },
			{ code: '2', label: { vi: 'Hai cũ' } }
		],
		...more
	};
}

async function run(
	text: string,
	target: ImportTarget,
	choices: Record<string, CollisionChoice> = {},
	actor = steward()
) {
	const plan = value(await exchange().planImport(actor, file(text), target));
	return exchange().carryOut(actor, file(text), target, choices, plan.basis);
}

const draft = async (kind: 'codelist' | 'element', id: string) =>
	(await context().app.store.documents.draft(TENANT, kind, id))?.content;
const leaves = async () => (await context().app.store.audit.list({ tenant: TENANT, limit: 1000 })).length;

describe('a code list', () => {
	it('that is new becomes a draft of the own agency, with one audit leaf that names the file', async () => {
		const before = await leaves();
		expect(value(await run(CSV, LIST, {}, stewardOfA())).saved).toEqual(['codelist:units@draft']);
		expect(await draft('codelist', 'units')).toMatchObject({ version: 0, title: { vi: 'Đơn vị' } });
		expect(await leaves()).toBe(before + 1);
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({
			action: 'dictionary.import',
			target: 'codelist:units@draft',
			reason: 'tep.csv'
		});
		expect(await context().app.store.documents.summary(TENANT, 'codelist', 'units')).toMatchObject({
			agency: 'a'
		});
	});

	it('is only planned, not written, until it is carried out', async () => {
		const before = await leaves();
		const plan = value(await exchange().planImport(steward(), file(CSV), LIST));
		expect(plan.items).toMatchObject([{ kind: 'codelist', id: 'units', title: { vi: 'Đơn vị' } }]);
		expect(plan.items[0]?.collision).toBeUndefined();
		expect([await leaves(), await draft('codelist', 'units')]).toEqual([before, undefined]);
	});

	it('needs an id and a title from somewhere', async () => {
		expect(codes(await exchange().planImport(steward(), file(CSV), { kind: 'codelist' }))).toEqual([
			'exchange/id-missing id'
		]);
		const untitled = { kind: 'codelist', id: 'units' } as const;
		expect(codes(await exchange().planImport(steward(), file(CSV), untitled))).toEqual([
			'exchange/title-missing title'
		]);
		const bad = await exchange().planImport(steward(), file(CSV), { ...LIST, id: '__proto__' });
		expect(codes(bad)).toEqual(['shape/wrong-value /id']);
	});

	it('that is there shows what changes and is overwritten as a draft: versions stay as they are', async () => {
		await write(version(units()));
		const target = { kind: 'codelist', id: 'units' } as const;
		const plan = value(await exchange().planImport(steward(), file(CSV), target));
		expect(plan.items).toMatchObject([
			{
				collision: {
					ref: 'codelist:units@1',
					why: 'same-id',
					choices: ['reuse', 'duplicate', 'overwrite'],
					duplicateAs: 'units-2'
				},
				change: { from: 'codelist:units@1', changes: [{ at: '/entries/1/label' }] }
			}
		]);
		expect(codes(await run(CSV, target))).toEqual(['exchange/choice-missing line:1']);
		value(await run(CSV, target, { units: 'overwrite' }));
		// What CSV does not carry is kept.
		expect(await draft('codelist', 'units')).toMatchObject({
			version: 1,
			title: { vi: 'Đơn vị tính' },
			steward: { vi: 'Bộ X' },
			entries: [{ code: '1' }, { label: { vi: 'Hai' } }]
		});
		const kept = await context().app.store.documents.version(TENANT, 'codelist', 'units', 1);
		expect(kept?.content).toEqual(units());
	});

	it('can be made anew beside the one that is there, or left alone', async () => {
		await write(version(units()));
		value(await run(CSV, LIST, { units: 'duplicate' }));
		expect(await draft('codelist', 'units-2')).toMatchObject({ id: 'units-2', version: 0 });
		expect(await draft('codelist', 'units')).toBeUndefined();
		const before = await leaves();
		expect(codes(await run(CSV, LIST, { units: 'reuse' }))).toEqual(['exchange/nothing-to-save']);
		expect(await leaves()).toBe(before);
	});

	it('that is the same offers no overwriting', async () => {
		await write(version(units()));
		const text = 'code,label_vi\n1,Một\n2,Hai cũ\n';
		const target = { kind: 'codelist', id: 'units' } as const;
		const plan = value(await exchange().planImport(steward(), file(text), target));
		expect(plan.items[0]?.collision).toMatchObject({ why: 'same-content', choices: ['reuse', 'duplicate'] });
		expect(codes(await run(text, target, { units: 'overwrite' }))).toEqual([
			'exchange/choice-not-offered line:1'
		]);
	});

	it('is refused when somebody saved, or the file changed, since it was planned', async () => {
		await write(version(units()));
		const plan = value(await exchange().planImport(steward(), file(CSV), LIST));
		const other = await exchange().carryOut(
			steward(),
			file(`${CSV}3,Ba\n`),
			LIST,
			{ units: 'overwrite' },
			plan.basis
		);
		expect(codes(other)).toEqual(['exchange/plan-stale']);
		value(await context().app.services.documents.startDraft(steward(), 'codelist', 'units', 1));
		const before = await leaves();
		const late = await exchange().carryOut(steward(), file(CSV), LIST, { units: 'overwrite' }, plan.basis);
		expect(codes(late)).toEqual(['exchange/plan-stale']);
		expect(await leaves()).toBe(before);
	});

	it('finds parents in the list it names, and says the line of one that is not there', async () => {
		await write(version(units({ id: 'provinces' })), version(units({ parentList: 'codelist:provinces@1' })));
		const target = { kind: 'codelist', id: 'units' } as const;
		const good = await exchange().planImport(steward(), file('code,label_vi,parent\n1,a,2\n'), target);
		expect(good.ok).toBe(true);
		const bad = await exchange().planImport(steward(), file('code,label_vi,parent\n1,a,2\n7,b,9\n'), target);
		expect(codes(bad)).toEqual(['exchange/unknown-parent line:3']);
	});

	it('with a bad line is refused whole', async () => {
		const bad = 'code,label_vi\n1,Một\n1,Hai\n';
		expect(codes(await exchange().planImport(steward(), file(bad), LIST))).toEqual([
			'exchange/duplicate-code line:3'
		]);
		expect(codes(await exchange().carryOut(steward(), file(bad), LIST, {}, ''))).toEqual([
			'exchange/duplicate-code line:3'
		]);
		expect(await draft('codelist', 'units')).toBeUndefined();
	});
});

const HEADER = 'id,label_vi,definition_vi,data_type,sensitivity,code_list,relations,pattern\n';
const ELEMENTS: ImportTarget = { kind: 'element' };

describe('elements', () => {
	it('come in together or not at all', async () => {
		const plan = async (text: string) =>
			codes(await exchange().planImport(steward(), file(HEADER + text), ELEMENTS));
		expect(await plan('a,A,A,string,public,,,\nb,B,B,code,public,codelist:none@1,,\n')).toEqual([
			'exchange/unknown-reference line:3'
		]);
		expect(await plan('a,A,A,string,public,,,^(a+)+$\n')).toEqual(['dictionary/pattern-unsafe line:2']);
		expect(await plan('a,A,A,string,public,,,^(?=a)b$\n')).toEqual(['dictionary/pattern-unsafe line:2']);
		expect(await draft('element', 'a')).toBeUndefined();
		const before = await leaves();
		value(await run(`${HEADER}a,A,A,string,public,,,\nb,B,B,string,public,,,\n`, ELEMENTS));
		expect(await leaves()).toBe(before + 1);
		expect(await draft('element', 'b')).toMatchObject({ label: { vi: 'B' } });
	});

	it('keep what the file has no column for; an empty cell takes away', async () => {
		const before = sampleElement('a', {
			version: 1,
			synonyms: ['Tên cũ'],
			help: { vi: 'Viết hoa', en: 'Capitals' }
		});
		await write(version(before));
		const text =
			'id,label_vi,definition_vi,data_type,sensitivity,help_vi,help_en\na,Mới,Nghĩa,string,personal,Viết hoa,\n';
		value(await run(text, ELEMENTS, { a: 'overwrite' }));
		const after = await draft('element', 'a');
		expect(after).toMatchObject({ label: { vi: 'Mới' }, synonyms: ['Tên cũ'] });
		expect(after).toHaveProperty('help', { vi: 'Viết hoa' });
	});

	it('refer to each other by what becomes of them', async () => {
		await write(version({ ...sampleElement('a'), version: 1 }));
		const rows =
			'a,A,A,string,public,,,\nb,B,B,string,public,,equivalent element:a@7|derivedFrom element:c@3,\nc,C,C,string,public,,,\n';
		const text = HEADER + rows;
		value(await run(text, ELEMENTS, { a: 'duplicate' }));
		expect(await draft('element', 'b')).toMatchObject({
			relations: [{ element: 'element:a-2@draft' }, { element: 'element:c@draft' }]
		});
	});

	it('that look like one that is there are shown, and may be used instead', async () => {
		await write(version({ ...sampleElement('person.fullName'), version: 1 }));
		const { app } = context();
		const looking = createExchange(app, async () => ({
			ok: true,
			value: [
				{
					...sampleElement('person.fullName'),
					ref: 'element:person.fullName@1',
					uses: 3,
					score: 0.9,
					because: ['label']
				}
			]
		}));
		const text = `${HEADER}ten,Họ tên,Tên,string,personal,,,\nkhac,K,K,string,personal,,equivalent element:ten@1,\n`;
		const plan: ImportPlan = value(await looking.planImport(steward(), file(text), ELEMENTS));
		expect(plan.items[0]?.collision).toEqual({
			ref: 'element:person.fullName@1',
			why: 'looks-like',
			choices: ['reuse', 'duplicate'],
			duplicateAs: 'ten'
		});
		value(
			await looking.carryOut(steward(), file(text), ELEMENTS, { ten: 'reuse', khac: 'duplicate' }, plan.basis)
		);
		expect(await draft('element', 'ten')).toBeUndefined();
		expect(await draft('element', 'khac')).toMatchObject({
			relations: [{ element: 'element:person.fullName@1' }]
		});
	});
});

describe('who may', () => {
	it('import: stewards only', async () => {
		for (const role of ['configurator', 'tester', 'approver', 'admin', 'auditor'] as const) {
			const actor = context().actor([role]);
			expect(codes(await exchange().planImport(actor, file(CSV), LIST))).toEqual(['auth/forbidden']);
			expect(codes(await exchange().carryOut(actor, file(CSV), LIST, {}, ''))).toEqual(['auth/forbidden']);
		}
	});

	it('overwrite: those whose document it is; others learn no content of a draft', async () => {
		value(await run(CSV, LIST, {}, stewardOfA()));
		const other = context().actor(['steward'], 'b');
		const plan = value(await exchange().planImport(other, file(CSV), LIST));
		expect(plan.items[0]?.collision).toMatchObject({ choices: ['duplicate'] });
		expect(plan.items[0]?.change).toBeUndefined();
		expect(codes(await run(CSV, LIST, { units: 'overwrite' }, other))).toEqual([
			'exchange/choice-not-offered line:1'
		]);
		expect(codes(await exchange().exportDocument(other, 'codelist:units@draft', 'csv'))).toEqual([
			'document/not-found'
		]);
		await write(version(units({ id: 'shared' })));
		const shared = value(await exchange().planImport(other, file(CSV), { ...LIST, id: 'shared' }));
		expect(shared.items[0]?.collision?.choices).toEqual(['reuse', 'duplicate']);
	});

	it('another tenant neither sees nor meets anything of this one', async () => {
		await write(version(units()));
		const stranger = { ...steward(), tenant: 'elsewhere' };
		const plan = value(await exchange().planImport(stranger, file(CSV), LIST));
		expect(plan.items[0]?.collision).toBeUndefined();
		expect(codes(await exchange().exportDocument(stranger, 'codelist:units@1', 'csv'))).toEqual([
			'document/not-found'
		]);
	});

	it('export: everybody who reads documents', async () => {
		await write(version(units()));
		const admin = context().actor(['admin']);
		expect(codes(await exchange().exportDocument(admin, 'codelist:units@1', 'csv'))).toEqual([
			'auth/forbidden'
		]);
		expect(codes(await exchange().exportElements(admin, 'csv'))).toEqual(['auth/forbidden']);
		const reader = context().actor(['tester'], 'b');
		const got = value(await exchange().exportDocument(reader, 'codelist:units@1', 'genericode'));
		expect(got).toMatchObject({ fileName: 'units-v1.gc', mediaType: 'application/xml' });
		expect(codes(await exchange().exportDocument(reader, 'codelist:units@1', 'json-schema'))).toEqual([
			'exchange/format-unfit'
		]);
	});
});

it('everything that is exported comes back as the same', async () => {
	await write(
		version(units()),
		version({ ...sampleElement('a'), version: 1 }),
		version({ ...sampleElement('b'), version: 2 })
	);
	for (const format of ['genericode', 'skos'] as const) {
		const { bytes } = value(await exchange().exportDocument(steward(), 'codelist:units@1', format));
		const plan = value(await exchange().planImport(steward(), { name: 'x', bytes }, { kind: 'codelist' }));
		expect(plan.items[0]?.collision?.why).toBe('same-content');
	}
	for (const format of ['csv', 'json-schema'] as const) {
		const { bytes } = value(await exchange().exportElements(steward(), format));
		const plan = value(await exchange().planImport(steward(), { name: 'x', bytes }, ELEMENTS));
		expect(plan.items.map(({ id, collision }) => [id, collision?.why])).toEqual([
			['a', 'same-content'],
			['b', 'same-content']
		]);
	}
});
