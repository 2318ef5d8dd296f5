import { describe, expect, it, vi } from 'vitest';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { readManifest } from '#core/releases/index.ts';
import { readWorkflow } from '#core/workflows/index.ts';
import type { WorkflowOverrides } from '#core/workflows/overrides/index.ts';
import type { WorkflowDocument } from '#core/workflows/types.ts';
import { readZip } from '../../archive/zip.ts';
import { bringIntoForce, CODE, codes, peopleOf, value, withSeededApp } from '../../testing/people.ts';
import { TENANT } from '../../testing/testApp.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const context = withSeededApp();
const services = () => context().app.services;
const people = () => peopleOf(context());
const BASE = 'dang-ky-khai-sinh';
const OTHER = '9.000001';
const overrides: WorkflowOverrides = {
	steps: {
		appraise: { name: 'Thẩm tra tại chỗ', timeLimit: { duration: 'PT5H', calendar: 'working' } },
		register: { role: 'clerk' }
	}
};

async function draftOf<K extends 'procedure' | 'workflow'>(kind: K, id: string) {
	const { draft } = value(await services().documents.open(people().carl, kind, id));
	if (!draft) throw new Error(`${id} has no draft`);
	return { rev: draft.rev, content: draft.content as K extends 'procedure' ? ProcedureDocument : WorkflowDocument };
}

/** The seeded procedure pins version 1 of its workflow, and so does a second one that overrides some of it. */
async function share(): Promise<void> {
	const { carl } = people();
	value(await services().workflows.propose(carl, BASE));
	const { rev, content } = await draftOf('procedure', CODE);
	const uses = { ...content.uses, workflow: `workflow:${BASE}@1` };
	value(await services().documents.saveDraft(carl, 'procedure', CODE, { rev, content: { ...content, uses } }));
	const other = { ...content, id: OTHER, code: OTHER, uses, workflowOverrides: overrides };
	value(await services().documents.saveDraft(carl, 'procedure', OTHER, { rev: null, content: other }));
}

async function changeBase(change: (bpmn: string) => string): Promise<void> {
	const { carl } = people();
	const { rev, content } = await draftOf('workflow', BASE);
	const changed = { ...content, bpmn: change(content.bpmn) };
	value(await services().documents.saveDraft(carl, 'workflow', BASE, { rev, content: changed }));
	value(await services().workflows.propose(carl, BASE));
}

const rulesOf = async (code: string) =>
	value(await services().procedures.overview(people().carl, code)).findings.map(({ rule }) => rule);

describe('a base workflow that two procedures share', () => {
	it('is each procedure’s own with its overrides: played, checked, counted', async () => {
		await share();
		const { carl } = people();
		const own = value(await services().procedures.package(carl, OTHER, 'draft'));
		const step = own.graph.nodes.find(({ id }) => id === 'appraise');
		expect(step).toMatchObject({ name: 'Thẩm tra tại chỗ', step: { timeLimit: { duration: 'PT5H' } } });
		const base = value(await services().procedures.package(carl, CODE, 'draft'));
		expect(base.graph.nodes.find(({ id }) => id === 'appraise')?.name).not.toBe('Thẩm tra tại chỗ');
		expect(await rulesOf(OTHER)).not.toContain('procedure/override-without-effect');
	});

	it('names its procedures, and to another agency only how many there are', async () => {
		await share();
		const { users, hidden } = value(await services().workflows.users(people().carl, BASE));
		expect(users.map(({ procedure, version, canEdit }) => [procedure.code, version, canEdit])).toEqual([
			[CODE, 1, true],
			[OTHER, 1, true]
		]);
		expect(hidden).toBe(0);
		const [item] = value(await services().workflows.list(people().carl, { text: BASE })).items;
		expect(item).toMatchObject({ id: BASE, latestVersion: 1, edited: false, users: [CODE, OTHER] });
		const stranger = context().actor(['configurator'], 'b', 'bob');
		expect(codes(await services().workflows.users(stranger, BASE))).toEqual(['document/not-found']);
		expect(codes(await services().workflows.propose(stranger, BASE))).toEqual(['document/not-found']);
		const tester = people().tina;
		expect(codes(await services().workflows.propose(tester, BASE))).toEqual(['auth/forbidden']);
	});

	it('when it changes, proposes the change to each and moves none', async () => {
		await share();
		const { carl } = people();
		expect(value(await services().workflows.upgrade(carl, OTHER))).toBeUndefined();
		expect(codes(await services().workflows.propose(carl, BASE))).toEqual(['workflow/nothing-to-propose']);

		await changeBase((bpmn) => bpmn.replace(/\bregister\b/g, 'registration'));
		expect(await rulesOf(CODE)).toContain('procedure/workflow-outdated');
		const upgrade = value(await services().workflows.upgrade(carl, OTHER));
		expect(upgrade).toMatchObject({
			from: `workflow:${BASE}@1`,
			to: `workflow:${BASE}@2`,
			kept: ['appraise'],
			lost: [{ step: 'register', problem: 'unknownStep' }]
		});
		expect(upgrade?.changes.map(({ at }) => at)).toContain('registration');
		expect((await draftOf('procedure', OTHER)).content.uses.workflow).toBe(`workflow:${BASE}@1`);
	});

	it('is released as the procedure does it, and exported as it is drawn', async () => {
		await share();
		const { carl } = people();
		const { rev, content } = await draftOf('procedure', CODE);
		const named: WorkflowOverrides = { steps: { appraise: { name: 'Thẩm tra tại chỗ', note: 'riêng' } } };
		value(
			await services().documents.saveDraft(carl, 'procedure', CODE, {
				rev,
				content: { ...content, workflowOverrides: named }
			})
		);
		const files = readZip(value(await services().procedures.exportPackage(carl, CODE)).bytes);
		const text = new Map(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
		expect(text.get(`workflows/${CODE}/workflow.bpmn`)).not.toContain('Thẩm tra tại chỗ');
		expect(text.get(`workflows/${CODE}/procedure.json`)).toContain('workflowOverrides');

		const { candidate } = await bringIntoForce(context());
		const { store } = context().app;
		const released = value(await services().procedures.package(carl, CODE, candidate.id));
		expect(released.graph.nodes.find(({ id }) => id === 'appraise')?.name).toBe('Thẩm tra tại chỗ');
		const manifest = await store.blobs.get(candidate.manifest);
		const read = readManifest(manifest?.bytes ?? new Uint8Array());
		const file = read.ok ? read.value.contents.find(({ path }) => path === 'workflow.bpmn') : undefined;
		const blob = file && (await store.blobs.get(file.digest));
		const graph = value(await readWorkflow(new TextDecoder().decode(blob?.bytes)));
		expect(graph).toEqual(released.graph);
		const version = await store.documents.version(TENANT, 'workflow', BASE, 1);
		expect(version?.status).toBe('approved');
	});
});
