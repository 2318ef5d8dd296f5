import { WorkflowEditor } from '#lib/workflow-designer/WorkflowEditor.svelte.ts';

/** How long the designer takes to show a text, and to show what an edit made wrong; milliseconds, medians. */
export interface Shown {
	readonly open: number;
	readonly finding: number;
}

declare global {
	interface Window {
		measureDesigner(bpmn: string, rounds: number): Promise<Shown>;
	}
}

const SETTING = { forms: [], sources: [], instruments: [], results: [] };

window.measureDesigner = async (bpmn, rounds) => {
	const opens: number[] = [];
	const findings: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const place = document.createElement('div');
		place.style.cssText = 'width: 1400px; height: 860px';
		document.body.append(place);
		const editor = new WorkflowEditor({ bpmn, setting: SETTING, onchange: () => undefined });
		const start = performance.now();
		const detach = editor.attach(place, () => undefined);
		await until(() => editor.graph !== undefined && editor.ready);
		opens.push(performance.now() - start);
		for (let edit = 0; edit < 3; edit += 1) findings.push(await edited(editor));
		detach();
		place.remove();
	}
	// The first opening also loads the code.
	return { open: median(opens.slice(1)), finding: median(findings) };
};

/** Deletes a flow and waits until linting says what no longer is reached; then takes it back. */
async function edited(editor: WorkflowEditor): Promise<number> {
	await until(() => !dead(editor));
	const flows = editor.graph?.flows ?? [];
	const flow = flows[Math.floor(flows.length / 2)];
	const start = performance.now();
	editor.edit(({ modeling, elementRegistry }) => {
		const element = elementRegistry.get(flow?.id ?? '');
		if (!element) throw new Error('The flow is not drawn');
		modeling.removeElements([element]);
	});
	await until(() => dead(editor));
	const took = performance.now() - start;
	editor.undo();
	return took;
}

function dead(editor: WorkflowEditor): boolean {
	return editor.findings.some(
		({ rule }) => rule === 'workflow/dead-step' || rule === 'workflow/implicit-end'
	);
}

async function until(holds: () => boolean): Promise<void> {
	for (const start = performance.now(); !holds();) {
		if (performance.now() - start > 60_000) throw new Error('Nothing was shown for a minute');
		await new Promise((resolve) => setTimeout(resolve));
	}
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
