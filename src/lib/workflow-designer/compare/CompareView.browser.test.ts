import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#lib/ui/base.css';
import { diffWorkflows } from '#core/workflows/diff/index.ts';
import { readWorkflow } from '#core/workflows/index.ts';
import birth from '../../../../workflows/1.001193/workflow.bpmn?raw';
import { comparisonOf } from './comparisonOf.ts';
import CompareView from './CompareView.svelte';

const after = birth
	.replace('name="Thẩm tra hồ sơ"', 'name="Thẩm tra"')
	.replaceAll(/(?<!kind=)"sign"/g, '"signAgain"')
	.replaceAll('>sign<', '>signAgain<');

test('what differs stands in sentences, is marked on both drawings, and is walked through by keys', async () => {
	const { container } = await render(CompareView, { comparison: await comparison() });
	(container as HTMLElement).style.cssText = 'width: 1400px; height: 700px';
	const changes = page.getByRole('region', { name: 'Thay đổi' });
	await expect
		.element(changes.getByRole('button', { name: /Đổi tên «Thẩm tra hồ sơ» thành «Thẩm tra»/ }))
		.toBeVisible();
	await expect.element(changes.getByText(/cần được chuyển sang/)).toBeVisible();
	const classesOf = (side: 'before' | 'after', id: string) => [
		...(container.querySelector(`.${side} [data-element-id="${id}"]`)?.classList ?? [])
	];
	await expect.poll(() => classesOf('before', 'sign')).toContain('tt-removed');
	await expect.poll(() => classesOf('after', 'signAgain')).toContain('tt-added');
	await expect.poll(() => classesOf('after', 'appraise')).toContain('tt-changed');
	// Not by colour alone.
	await expect.poll(() => container.querySelectorAll('.before .tt-sign-removed').length).toBeGreaterThan(0);

	await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
	const first = changes.getByRole('button', { name: /Thêm bước/ }).first();
	await expect.element(first).toHaveFocus();
	await expect.poll(() => classesOf('after', 'signAgain')).toContain('tt-chosen');
	await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
	await expect.poll(() => classesOf('after', 'signAgain')).not.toContain('tt-chosen');

	const shape = container.querySelector('.after [data-element-id="appraise"] .djs-hit');
	shape?.dispatchEvent(new MouseEvent('click', { bubbles: true, button: 0 }));
	await expect.poll(() => classesOf('before', 'appraise')).toContain('tt-chosen');
});

test('both drawings move together', async () => {
	const { container } = await render(CompareView, { comparison: await comparison() });
	(container as HTMLElement).style.cssText = 'width: 1400px; height: 700px';
	const scaleOf = (side: string) =>
		/matrix\(([\d.]+)/.exec(
			container.querySelector(`.${side} .viewport`)?.getAttribute('transform') ?? ''
		)?.[1];
	await expect.poll(() => scaleOf('after')).toBeDefined();
	await expect.poll(() => scaleOf('before')).toBeDefined();
	const [before, zoomed] = [Number(scaleOf('before')), page.getByRole('button', { name: 'Phóng to' })];
	await zoomed.last().click();
	await expect.poll(() => Number(scaleOf('before')) / before).toBeCloseTo(1.25, 2);
});

// helpers

async function comparison() {
	const [one, other] = [await readWorkflow(birth), await readWorkflow(after)];
	if (!one.ok || !other.ok) throw new Error('The fixture cannot be read');
	return comparisonOf(
		{ label: 'Phiên bản 1', bpmn: birth },
		{ label: 'Bản nháp', bpmn: after },
		diffWorkflows(one.value, other.value),
		'vi'
	);
}
