import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TENANT, withTestApp } from '../../testing/testApp.ts';
import { sampleElement, sampleForm } from '../documents/testing/samples.ts';
import { seedLibrary } from './seedLibrary.ts';

const context = withTestApp();
let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'thutuc-seeds-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
	const path = join(root, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const seed = () => seedLibrary(context().app, root, { tenant: TENANT, centre: 'centre', agency: 'a' });
const documents = () => context().app.store.documents;

const form = { ...sampleForm('f'), version: 2 };
const procedure = {
	kind: 'procedure',
	id: '1.000001',
	code: '1.000001',
	version: 1,
	formatVersion: 1,
	name: { vi: 'Thủ tục' },
	field: { vi: 'Lĩnh vực' },
	level: 'commune',
	subjects: [],
	intakeUnit: { vi: 'Một cửa' },
	decidingUnit: { vi: 'UBND' },
	channels: [],
	uses: { main: 'form:f@2', calendar: 'calendar:vn@1' },
	cases: [],
	components: [],
	deadlines: [],
	fees: [],
	results: [],
	citations: []
};

describe('seeding a library', () => {
	it('makes the dictionary approved versions of the centre, older ones first', async () => {
		write('forms/dictionary/e.json', { ...sampleElement('e'), version: 3 });
		write('forms/dictionary/e@1.json', { ...sampleElement('e'), version: 1 });
		expect(await seed()).toEqual({ added: 2, kept: 0, problems: [] });
		expect(await documents().versions(TENANT, 'element', 'e')).toMatchObject([
			{ number: 3, status: 'approved', createdBy: 'system' },
			{ number: 1, status: 'approved' }
		]);
		expect((await documents().summary(TENANT, 'element', 'e'))?.agency).toBe('centre');
	});

	it('makes forms and procedures drafts of the agency that follow one another', async () => {
		write('forms/f.form.json', form);
		write('workflows/1.000001/procedure.json', procedure);
		expect(await seed()).toMatchObject({ added: 2, problems: [] });
		expect(await documents().draft(TENANT, 'form', 'f')).toMatchObject({
			agency: 'a',
			content: { version: 0 }
		});
		expect((await documents().draft(TENANT, 'procedure', '1.000001'))?.content).toMatchObject({
			uses: { main: 'form:f@draft', calendar: 'calendar:vn@1' }
		});
	});

	it('again adds what is missing and leaves people’s work alone', async () => {
		write('forms/f.form.json', form);
		await seed();
		const configurator = context().actor(['configurator'], 'a');
		const content = sampleForm('f', { title: { vi: 'Đã sửa' } });
		await context().app.services.documents.saveDraft(configurator, 'form', 'f', { rev: 1, content });
		write('forms/dictionary/e.json', { ...sampleElement('e'), version: 1 });
		expect(await seed()).toEqual({ added: 1, kept: 1, problems: [] });
		expect((await documents().draft(TENANT, 'form', 'f'))?.content).toMatchObject({
			title: { vi: 'Đã sửa' }
		});
	});

	it('takes each document whole or not at all, and names the file of what is wrong', async () => {
		write('forms/dictionary/good.json', { ...sampleElement('good'), version: 1 });
		write('forms/dictionary/cut.json', '{"kind":"element"');
		write('forms/dictionary/wrong.json', { ...sampleElement('wrong'), version: 1, dataType: 'colour' });
		write('forms/dictionary/name.json', { ...sampleElement('other'), version: 1 });
		write('workflows/x/workflow.bpmn', '<nothing/>');
		const { added, problems } = await seed();
		expect(added).toBe(1);
		expect(problems.map(({ file, code }) => [file, code])).toEqual([
			['forms/dictionary/cut.json', 'seed/not-json'],
			['forms/dictionary/name.json', 'seed/file-name'],
			['forms/dictionary/wrong.json', 'shape/wrong-value'],
			['workflows/x/workflow.bpmn', 'workflow/not-bpmn']
		]);
		expect(await documents().summary(TENANT, 'element', 'wrong')).toBeUndefined();
	});

	it('refuses to change a version that is stored', async () => {
		write('forms/dictionary/e.json', { ...sampleElement('e'), version: 1 });
		await seed();
		write('forms/dictionary/e.json', { ...sampleElement('e', { label: { vi: 'Khác' } }), version: 1 });
		const { problems } = await seed();
		expect(problems).toMatchObject([
			{ file: 'forms/dictionary/e.json', code: 'seed/version-changed', params: { ref: 'element:e@1' } }
		]);
		expect((await documents().version(TENANT, 'element', 'e', 1))?.content).toEqual({
			...sampleElement('e'),
			version: 1
		});
	});

	it('of nothing does nothing', async () => {
		expect(await seed()).toEqual({ added: 0, kept: 0, problems: [] });
	});
});
