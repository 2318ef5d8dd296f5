import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { flow } from '#core/workflows/testing/bpmn.ts';
import { drawn } from '#core/workflows/testing/drawn.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import { WorkflowEditor } from '../WorkflowEditor.svelte.ts';
import WorkflowDesigner from '../WorkflowDesigner.svelte';

const step = (id: string, name: string) =>
	`<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements><tt:step kind="appraise" role="specialist" duration="PT1H" calendar="working" /></bpmn:extensionElements></bpmn:userTask>`;

/** A choice whose two ways meet in a join that waits for both: it waits for ever. */
const WAITING = `<bpmn:startEvent id="start" name="Nộp hồ sơ" /><bpmn:exclusiveGateway id="choice" name="Loại nào?" default="toB" />
${step('a', 'Thẩm định')}${step('b', 'Xác minh')}<bpmn:parallelGateway id="join" /><bpmn:endEvent id="end" />
${flow('f1', 'start', 'choice')}${flow('toA', 'choice', 'a')}${flow('toB', 'choice', 'b')}${flow('f2', 'a', 'join')}${flow('f3', 'b', 'join')}${flow('f4', 'join', 'end')}`;

async function open(): Promise<WorkflowEditor> {
	overwriteGetLocale(() => 'vi');
	await page.viewport(1440, 900);
	const setting = { forms: [], sources: [], instruments: [], results: [] };
	const editor = new WorkflowEditor({ bpmn: await drawn(WAITING), setting, onchange: () => undefined });
	const { container } = await render(WorkflowDesigner, { editor });
	(container as HTMLElement).style.height = '860px';
	await expect.poll(() => editor.rows.length, { timeout: 10_000 }).toBeGreaterThan(0);
	return editor;
}

const marked = (mark: string) =>
	[...document.querySelectorAll(`.studio-canvas .${mark}`)].map((one) => one.getAttribute('data-element-id'));

test('the way to a deadlock is played on the drawing, step by step, and its marks go with it', async () => {
	const editor = await open();
	// With reduced motion nothing plays by itself, so the steps are ours.
	const still = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
	await page.getByRole('button', { name: 'Xem trên sơ đồ' }).first().click();
	const bar = page.getByRole('toolbar', { name: 'Đường dẫn đến lỗi' });
	await bar.getByRole('button', { name: 'Tiến một chặng' }).click();
	await bar.getByRole('button', { name: 'Tiến một chặng' }).click();
	await expect.poll(() => marked('studio-passed')).toContain('start');
	expect(new Set(marked('studio-here')).size).toBe(1);
	await bar.getByRole('button', { name: 'Phát' }).click();
	await userEvent.keyboard('{End}');
	await expect.element(bar.getByRole('button', { name: 'Tiến một chặng' })).toBeDisabled();
	expect(marked('studio-passed')).toContain('start');
	still.mockRestore();

	await bar.getByRole('button', { name: 'Đóng' }).click();
	await expect.element(bar).not.toBeInTheDocument();
	expect([...marked('studio-passed'), ...marked('studio-here')]).toEqual([]);
	expect(editor.canUndo).toBe(false);
});

test('a fix is done where it is offered, is said, and is taken back by one undo', async () => {
	const editor = await open();
	const problems = editor.findings.length;
	const finding = editor.findings.find(({ fix }) => fix);
	const label = problemText(finding!.fix!, 'vi');
	await page.getByRole('button', { name: label, exact: true }).first().click();
	await expect.element(page.getByText(/^Đã sửa: /)).toBeInTheDocument();
	expect(editor.canUndo).toBe(true);
	editor.undo();
	expect(editor.canUndo).toBe(false);
	await expect.poll(() => editor.findings.length).toBe(problems);
});
