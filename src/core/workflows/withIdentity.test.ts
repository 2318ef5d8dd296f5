import { expect, test } from 'vitest';
import { readWorkflow } from './read/readWorkflow.ts';
import { bpmn, flow } from './testing/bpmn.ts';
import { withIdentity } from './withIdentity.ts';

const steps = `<bpmn:startEvent id="start" /><bpmn:userTask id="task" name="Thẩm tra" /><bpmn:endEvent id="end" />
${flow('f1', 'start', 'task')}${flow('f2', 'task', 'end')}`;
const extensions = (inner: string) => `<bpmn:extensionElements>${inner}</bpmn:extensionElements>`;

async function identified(xml: string, version: number): Promise<string> {
	const written = await withIdentity(xml, { id: 'tham-tra', version });
	if (!written.ok) throw new Error(JSON.stringify(written.problems));
	return written.value;
}

test('a text that carries the identity stays as it is, comments and spaces included', async () => {
	const xml = bpmn(
		`${extensions('<tt:procedure workflow="tham-tra"   version="2" formatVersion="1"/>')}<!-- ghi chú -->${steps}`
	);
	expect(await identified(xml, 2)).toBe(xml);
});

test.each([
	['another version', extensions('<tt:procedure workflow="tham-tra" version="1" formatVersion="1" />')],
	['another workflow', extensions('<tt:procedure workflow="khac" version="2" formatVersion="1" />')],
	['no version', extensions('<tt:procedure workflow="tham-tra" />')],
	['no identity', ''],
	['extensions of others only', extensions('<other:thing xmlns:other="urn:other" name="giữ lại" />')]
])('a text with %s gets the identity and keeps its steps', async (_, extension) => {
	const xml = bpmn(extension + steps);
	const [before, after] = [await readWorkflow(xml), await readWorkflow(await identified(xml, 2))];
	if (!before.ok || !after.ok) throw new Error('The text is readable');
	expect(after.value).toEqual({ ...before.value, workflow: { id: 'tham-tra', version: 2 } });
	expect(await identified(await identified(xml, 2), 2)).toBe(await identified(xml, 2));
	if (extension.includes('other:thing')) expect(await identified(xml, 2)).toContain('giữ lại');
});

test('a text that cannot be read is refused', async () => {
	expect(await withIdentity('<a>', { id: 'tham-tra', version: 1 })).toMatchObject({ ok: false });
});
