import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readWorkflow, type ProcessGraph } from '#core/workflows/index.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import birth from '../../../../workflows/1.001193/workflow.bpmn?raw';
import type { DiagramElement } from '../modeler/types.ts';
import { WorkflowEditor } from '../WorkflowEditor.svelte.ts';
import WorkflowDesigner from '../WorkflowDesigner.svelte';
import { tidyLayout } from './tidyLayout.ts';

async function open(bpmn: string): Promise<WorkflowEditor> {
	overwriteGetLocale(() => 'vi');
	await page.viewport(1440, 900);
	const setting = { forms: [], sources: [], instruments: [], results: [] };
	const editor = new WorkflowEditor({ bpmn, setting, onchange: () => undefined });
	await render(WorkflowDesigner, { editor });
	await expect.poll(() => editor.rows.length, { timeout: 10_000 }).toBeGreaterThan(0);
	return editor;
}

async function graphOf(xml: string): Promise<ProcessGraph> {
	const read = await readWorkflow(xml);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

function shapes(editor: WorkflowEditor): readonly DiagramElement[] {
	return editor.edit(({ elementRegistry }) =>
		elementRegistry.filter(
			({ businessObject, waypoints, labelTarget, host }) =>
				!waypoints && !labelTarget && !host && businessObject.$instanceOf('bpmn:FlowNode')
		)
	);
}

describe('tidyLayout', () => {
	it('draws the whole workflow anew in one undo step, and changes nothing but the drawing', async () => {
		const editor = await open(birth);
		const before = await editor.bpmn();
		expect(editor.edit(tidyLayout)).toBe(true);
		const after = await editor.bpmn();
		expect(after).not.toBe(before);
		expect({ ...(await graphOf(after)), bounds: undefined }).toEqual({
			...(await graphOf(before)),
			bounds: undefined
		});

		const drawn = shapes(editor);
		const lanes = editor.edit(({ elementRegistry }) =>
			elementRegistry.filter(({ type }) => type === 'bpmn:Lane')
		);
		const graph = await graphOf(after);
		for (const [index, a] of drawn.entries()) {
			const lane = lanes.find(
				({ businessObject }) => businessObject.get('name') === graph.nodes.find(({ id }) => id === a.id)?.lane
			);
			expect(lane && a.y >= lane.y && a.y + a.height <= lane.y + lane.height, a.id).toBe(true);
			for (const b of drawn.slice(index + 1)) {
				const apart =
					a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
				expect(apart, `${a.id} ${b.id}`).toBe(true);
			}
		}
		const flows = editor.edit(({ elementRegistry }) =>
			elementRegistry
				.filter(({ type, waypoints }) => type === 'bpmn:SequenceFlow' && waypoints !== undefined)
				.map((flow) => ({
					flow,
					drawn:
						elementRegistry.getGraphics(flow.id)?.querySelector('.djs-visual > path')?.getAttribute('d') ?? ''
				}))
		);
		const loose = flows.filter(
			({ flow }) =>
				!onBorder(flow.source, flow.waypoints?.[0]) || !onBorder(flow.target, flow.waypoints?.at(-1))
		);
		expect(loose.map(({ flow }) => [flow.id, flow.waypoints])).toEqual([]);
		const stale = flows.filter(({ flow, drawn: path }) => !begins(path, flow.waypoints?.[0]));
		expect(stale.map(({ flow, drawn: path }) => [flow.id, path, flow.waypoints?.[0]])).toEqual([]);

		editor.undo();
		expect(editor.canUndo).toBe(false);
		expect(placed(await editor.bpmn())).toBe(placed(before));
		editor.redo();
		expect(placed(await editor.bpmn())).toBe(placed(after));
	});
});

/** The text without the size of labels, which is measured anew whenever they are drawn. */
function placed(xml: string): string {
	return xml.replaceAll(/<bpmndi:BPMNLabel>[\s\S]*?<\/bpmndi:BPMNLabel>|<bpmndi:BPMNLabel \/>/g, '');
}

function onBorder(shape: DiagramElement | undefined, point: { x: number; y: number } | undefined): boolean {
	if (!shape || !point) return false;
	const { x, y, width, height } = shape;
	const inside = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
	return inside && (point.x === x || point.x === x + width || point.y === y || point.y === y + height);
}

/** Whether an SVG path begins at the point. */
function begins(path: string, point: { x: number; y: number } | undefined): boolean {
	const [x, y] = (/^M\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/.exec(path) ?? []).slice(1).map(Number);
	return x === point?.x && y === point?.y;
}
