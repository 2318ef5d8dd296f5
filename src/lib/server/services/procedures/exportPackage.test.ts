import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDiskLibrary, loadPackage } from '#cli/library/index.ts';
import { readZip } from '../../archive/zip.ts';
import type { Actor } from '../../auth/actor.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import {
	bringIntoForce,
	CODE,
	codes,
	editForm,
	peopleOf,
	value,
	withSeededApp
} from '../../testing/people.ts';
import { TENANT } from '../../testing/testApp.ts';
import { runScenarios } from './runScenarios.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../../../../..');
const context = withSeededApp();
const services = () => context().app.services;
const people = () => peopleOf(context());
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'thutuc-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an exported package', () => {
	it('of the seeded draft is made of the very files it was seeded from', async () => {
		const files = await exported(people().tina);
		expect([...files.keys()].filter((path) => path.startsWith('workflows/')).length).toBeGreaterThan(20);
		for (const [path, text] of files) expect(text, path).toBe(readFileSync(join(ROOT, path), 'utf8'));
	});

	it('runs outside the studio with the verdicts of the studio, a new scenario included', async () => {
		const { tina } = people();
		const overview = value(await services().procedures.overview(tina, CODE));
		const [stored] = overview.scenarios;
		if (!stored) throw new Error('no scenario');
		const scenario = { ...stored.scenario, id: `${CODE}-moi`, title: { vi: 'Mới' }, version: 0 };
		value(await services().scenarios.save(tina, scenario));
		unpack(await exported(tina));
		const library = await loadDiskLibrary(folder);
		expect(library.problems).toEqual([]);
		const [unpacked] = library.packages;
		if (!unpacked) throw new Error('no package');
		const loaded = value(loadPackage(library, unpacked));
		const outside = runScenarios(loaded.package, loaded.scenarios);
		const inside = value(await services().scenarios.run(tina, CODE));
		expect(outside.scenarios.map(({ id }) => id)).toContain(`${CODE}-moi`);
		const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
		expect([...outside.scenarios].sort(byId)).toEqual([...inside.scenarios].sort(byId));
	});

	it('carries the numbers that submitting gives, and is the same afterwards', async () => {
		const { carl } = people();
		const first = value(await services().candidates.submit(carl, CODE, ''));
		expect(first.lock.map(({ ref }) => ref)).toContain('form:khai-sinh@1');
		await editForm(context());
		const before = await exported(carl);
		expect(JSON.parse(before.get('forms/khai-sinh.form.json') ?? '')).toMatchObject({ version: 2 });
		expect(JSON.parse(before.get(`workflows/${CODE}/procedure.json`) ?? '')).toMatchObject({
			version: 2,
			uses: { main: 'form:khai-sinh@2', workflow: 'workflow:dang-ky-khai-sinh@1' }
		});
		const second = value(await services().candidates.submit(carl, CODE, ''));
		expect(second.lock.map(({ ref }) => ref)).toEqual(
			expect.arrayContaining([`procedure:${CODE}@2`, 'form:khai-sinh@2', 'workflow:dang-ky-khai-sinh@1'])
		);
		expect(await exported(carl)).toEqual(before);
	});

	it('says in the diagram which version the workflow is', async () => {
		const { carl } = people();
		value(await services().candidates.submit(carl, CODE, ''));
		const draft = await context().app.store.documents.draft(TENANT, 'workflow', 'dang-ky-khai-sinh');
		if (draft?.content.kind !== 'workflow') throw new Error('no workflow');
		const bpmn = draft.content.bpmn.replace('name="Đăng ký khai sinh"', 'name="Đăng ký khai sinh mới"');
		const save = { rev: draft.rev, content: { ...draft.content, bpmn } };
		value(await services().documents.saveDraft(carl, 'workflow', 'dang-ky-khai-sinh', save));
		const files = await exported(carl);
		expect(files.get(`workflows/${CODE}/workflow.bpmn`)).toContain('version="2"');
		unpack(files);
		const library = await loadDiskLibrary(folder);
		expect(library.packages).toMatchObject([{ workflow: 'workflow:dang-ky-khai-sinh@2' }]);
	});

	it('leaves a leaf that says who took which bytes', async () => {
		const { tina } = people();
		const { bytes } = value(await services().procedures.exportPackage(tina, CODE));
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({
			actor: 'tina',
			action: 'procedure.export',
			target: `procedure:${CODE}@draft`,
			after: digestOf(bytes)
		});
		expect(await context().app.store.audit.verify()).toMatchObject({ ok: true });
	});

	it('is refused with what is missing, and leaves no leaf', async () => {
		const { carl } = people();
		const { procedure, opened } = value(await services().procedures.overview(carl, CODE));
		const uses = { ...procedure.uses, main: 'form:khai-sinh@7' };
		const save = { rev: opened.draft?.rev ?? null, content: { ...procedure, uses } };
		value(await services().documents.saveDraft(carl, 'procedure', CODE, save));
		expect(await services().procedures.exportPackage(carl, CODE)).toMatchObject({
			ok: false,
			problems: [{ code: 'document/missing-part', params: { ref: 'form:khai-sinh@7' } }]
		});
		expect(await actions()).not.toContain('procedure.export');
	});
});

describe('who may export', () => {
	const elsewhere = (actor: Actor): Actor => ({ ...actor, tenant: 'other' });

	it('is not another agency while there is only a draft, nor another province ever', async () => {
		const stranger = context().actor(['configurator'], 'b');
		expect(codes(await services().procedures.exportPackage(stranger, CODE))).toEqual(['document/not-found']);
		await bringIntoForce(context());
		const { tina } = people();
		expect(codes(await services().procedures.exportPackage(elsewhere(tina), CODE))).toEqual([
			'document/not-found'
		]);
	});

	it('is another agency once it is approved, which gets the approved version and not the draft', async () => {
		await bringIntoForce(context());
		await editForm(context());
		const stranger = context().actor(['configurator'], 'b');
		const approved = await exported(stranger);
		expect(approved.get('forms/khai-sinh.form.json')).not.toContain('Tờ khai đăng ký khai sinh mới');
		expect((await exported(people().carl)).get('forms/khai-sinh.form.json')).toContain(
			'Tờ khai đăng ký khai sinh mới'
		);
		const [leaf] = (await context().app.store.audit.list({ tenant: TENANT, limit: 9 })).filter(
			({ actor }) => actor === stranger.id
		);
		expect(leaf).toMatchObject({ action: 'procedure.export', target: `procedure:${CODE}@1` });
	});

	it('is nobody who may not read', async () => {
		for (const role of ['admin'] as const) {
			const actor = context().actor([role]);
			expect(codes(await services().procedures.exportPackage(actor, CODE))).toEqual(['auth/forbidden']);
		}
		expect(codes(await services().procedures.exportPackage(people().tina, '9.999999'))).toEqual([
			'document/not-found'
		]);
		expect(await actions()).not.toContain('procedure.export');
	});
});

// helpers

async function exported(actor: Actor): Promise<ReadonlyMap<string, string>> {
	const { name, bytes } = value(await services().procedures.exportPackage(actor, CODE));
	expect(name).toBe(`${CODE}.zip`);
	return new Map(
		Object.entries(readZip(bytes)).map(([path, file]) => [path, new TextDecoder().decode(file)])
	);
}

function unpack(files: ReadonlyMap<string, string>): void {
	for (const [path, text] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

async function actions(): Promise<readonly string[]> {
	return (await context().app.store.audit.list({ tenant: TENANT, limit: 100 })).map(({ action }) => action);
}
