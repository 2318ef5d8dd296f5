import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#lib/ui/base.css';
import birth from '../../../workflows/1.001193/workflow.bpmn?raw';
import Diagram from './Diagram.svelte';

const classesOf = (container: Element, id: string) => [
	...(container.querySelector(`[data-element-id=${id}]`)?.classList ?? [])
];

const box = (container: Element) => {
	const node = container as HTMLElement;
	node.style.width = '1200px';
	node.style.height = '600px';
};

test('draws the process, marks elements and answers what was clicked', async () => {
	const onselect = vi.fn();
	const { container, rerender } = await render(Diagram, {
		bpmn: birth,
		label: 'Sơ đồ quy trình',
		markers: { intake: 'passed' },
		onselect
	});
	box(container);
	await expect
		.element(page.getByRole('region', { name: 'Sơ đồ quy trình' }))
		.toHaveAttribute('aria-busy', 'false');
	await expect.poll(() => classesOf(container, 'intake')).toContain('tt-passed');

	await rerender({ markers: { intake: 'passed', appraise: 'current', gone: 'error' } });
	await expect.poll(() => classesOf(container, 'appraise')).toContain('tt-current');
	const shape = container.querySelector('[data-element-id=appraise] .djs-hit');
	shape?.dispatchEvent(new MouseEvent('click', { bubbles: true, button: 0 }));
	expect(onselect).toHaveBeenCalledWith('appraise');
});

test('says so when there is nothing to draw', async () => {
	await render(Diagram, { bpmn: '<a/>', label: 'Sơ đồ' });
	await expect.element(page.getByText('Không vẽ được quy trình này.')).toBeVisible();
});
