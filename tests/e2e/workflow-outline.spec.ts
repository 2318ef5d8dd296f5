import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
	checkWorkflow,
	indexGraph,
	readWorkflow,
	type GraphFlow,
	type GraphNode,
	type ProcessGraph
} from '#core/workflows/index.ts';
import { outlineRows } from '../../src/lib/workflow-designer/outline/outlineRows.ts';
import { expectAccessible, signIn } from './studio.ts';

const PROCEDURE = '/procedures/1.001193';

/** What the palette calls the parts the workflow is made of. */
const PARTS: Readonly<Record<string, string>> = {
	startEvent: 'Bắt đầu',
	endEvent: 'Kết thúc',
	boundaryTimer: 'Khi quá thời gian',
	intake: 'Tiếp nhận',
	checkComponents: 'Kiểm tra thành phần hồ sơ',
	requestSupplement: 'Yêu cầu bổ sung',
	lookUpSource: 'Tra cứu CSDL',
	notify: 'Thông báo',
	appraise: 'Thẩm định',
	apologise: 'Xin lỗi, đề nghị gia hạn',
	consult: 'Lấy ý kiến',
	decideAgainst: 'Không đủ điều kiện giải quyết',
	refuseIntake: 'Từ chối tiếp nhận',
	approve: 'Phê duyệt',
	issueResult: 'Cấp kết quả',
	submitForSigning: 'Trình ký',
	sign: 'Ký số',
	returnResult: 'Trả kết quả'
};

/** Outcomes the steps have from the start, or get by one press, for those of the real workflow. */
const OUTCOMES: Readonly<Record<string, string>> = {
	cannotComplete: 'outcome3',
	eligible: 'passed',
	supplement: 'outcome3',
	verify: 'outcome4',
	corrections: 'returned'
};

/** Steps that need more outcomes than their kind has: how many. */
const MORE_OUTCOMES: Readonly<Record<string, number>> = { checkComponents: 1, appraise: 2 };

test('the birth registration workflow is drawn from nothing, from the outline alone, without the mouse', async ({
	browser
}) => {
	test.setTimeout(240_000);
	const seed = await graphOf(readFileSync('workflows/1.001193/workflow.bpmn', 'utf8'));
	const page = await signIn(browser, 'configurator');
	await page.goto(`${PROCEDURE}/workflow`);
	const drawing = new Drawing(page, seed);
	await test.step('empties the workflow', () => drawing.clear());
	await test.step('draws steps, choices and ends', () => drawing.drawNodes());
	await test.step('leads ways together and back', () => drawing.drawFlows());
	await expectAccessible(page);
	await test.step('says which source is asked and how steps end', () => drawing.describeSteps());
	await test.step('names the ways and says when each is taken', () => drawing.describeWays());

	await expect(page.getByText(/^Đã lưu/).first()).toBeVisible();
	const draft = (await (await page.request.get('/drafts/workflow/dang-ky-khai-sinh')).json()) as {
		draft: { content: { bpmn: string } };
	};
	const drawn = await graphOf(draft.draft.content.bpmn);
	expect(shapeOf(drawn)).toEqual(shapeOf(seed));
	const errors = checkWorkflow(drawn, {}).filter(({ severity }) => severity === 'error');
	expect(errors.map(({ rule, at }) => `${rule} ${at}`)).toEqual([]);
	await expect(page.getByText(/\d+ lỗi/)).toHaveCount(0);
	await expectAccessible(page);
	await page.context().close();
});

// helpers

/** Draws a known workflow with the keys of the outline, remembering which element became which. */
class Drawing {
	readonly #page: Page;
	readonly #seed: ProcessGraph;
	readonly #grid: Locator;
	/** Id of the drawn element by that of the known one. */
	readonly #ids = new Map<string, string>();
	/** Ways out of each known gateway, in the order they were drawn. */
	readonly #ways = new Map<string, GraphFlow[]>();
	readonly #drawn = new Set<string>();

	constructor(page: Page, seed: ProcessGraph) {
		this.#page = page;
		this.#seed = seed;
		this.#grid = page.getByRole('treegrid', { name: 'Các bước' });
	}

	async clear(): Promise<void> {
		await expect(this.#grid.locator('[data-row]').first()).toBeVisible({ timeout: 60_000 });
		await this.#tabTo(this.#grid.locator('[data-row]').first());
		await this.#key('F6');
		await expect(this.#page.locator('.studio-canvas :focus')).toBeAttached();
		await this.#key('Control+a');
		await this.#key('Delete');
		await expect(this.#grid.locator('[data-row]')).toHaveCount(0);
		await this.#key('Shift+F6');
		await expect(this.#grid).toBeFocused();
	}

	async drawNodes(): Promise<void> {
		for (const { node } of outlineRows(this.#seed)) {
			if (!node) continue;
			const flow = this.#flowTo(node);
			const after = node.attachedTo ?? flow?.source;
			if (after !== undefined) await this.#goTo(this.#id(after));
			await this.#add(node);
			if (flow) this.#note(flow);
		}
	}

	async drawFlows(): Promise<void> {
		for (const flow of this.#seed.flows.filter(({ id }) => !this.#drawn.has(id))) {
			await this.#goTo(this.#id(flow.source));
			await this.#key('c');
			const dialog = this.#page.getByRole('dialog');
			const target = dialog.getByRole('combobox', { name: 'Tới bước' });
			await expect(target).toBeFocused();
			await this.#key('ArrowDown');
			const at = await dialog
				.getByRole('option')
				.evaluateAll(
					(options, id) => options.findIndex((option) => option.getAttribute('data-value') === id),
					this.#id(flow.target)
				);
			expect(at, `${flow.target} can be led to`).toBeGreaterThanOrEqual(0);
			for (let down = 0; down < at; down += 1) await this.#key('ArrowDown');
			await this.#key('Enter');
			await this.#key('Enter');
			await expect(dialog).toBeHidden();
			this.#note(flow);
		}
	}

	async describeSteps(): Promise<void> {
		const properties = this.#page.getByRole('region', { name: 'Thuộc tính' });
		for (const { id, step } of this.#seed.nodes) {
			const more = MORE_OUTCOMES[id] ?? 0;
			if (!step?.source && more === 0) continue;
			await this.#goTo(this.#id(id));
			await this.#key('Enter');
			if (step?.source) {
				const field = properties.getByRole('combobox', { name: 'Nguồn dữ liệu' });
				await this.#tabTo(field);
				await this.#key('ArrowDown');
				const options = properties.getByRole('listbox', { name: 'Nguồn dữ liệu' }).getByRole('option');
				const at = await options.evaluateAll(
					(all, value) => all.findIndex((option) => option.getAttribute('data-value') === value),
					step.source
				);
				for (let down = 0; down < at; down += 1) await this.#key('ArrowDown');
				await this.#key('Enter');
			}
			for (let added = 0; added < more; added += 1) {
				await this.#tabTo(properties.getByRole('button', { name: 'Thêm kết quả' }));
				await this.#key('Enter');
			}
			await this.#key('Escape');
		}
	}

	async describeWays(): Promise<void> {
		const index = indexGraph(this.#seed);
		for (const [gateway, flows] of this.#ways) {
			const { outgoing, defaultFlow } = index.node(gateway);
			if (outgoing.length < 2) continue;
			for (const [at, flow] of flows.entries()) {
				await this.#goTo(await this.#wayRow(gateway, at));
				if (flow.name) {
					await this.#key('F2');
					await this.#page.keyboard.type(flow.name);
					await this.#key('Enter');
				}
				if (flow.id === defaultFlow) await this.#key('d');
				else if (flow.condition) {
					await this.#key('k');
					await expect(this.#page.getByLabel('Điều kiện (FEEL)')).toBeFocused();
					await this.#page.keyboard.type(this.#feel(flow.condition.feel));
					await this.#key('Escape');
				}
			}
		}
	}

	/** A flow into a node from what is drawn; from where the drawing stands, if it can be. */
	#flowTo(node: GraphNode): GraphFlow | undefined {
		const flows = this.#seed.flows.filter(
			({ source, target }) => target === node.id && this.#ids.has(source)
		);
		return flows.at(-1);
	}

	async #add({ id, name, type, step, outgoing }: GraphNode): Promise<void> {
		const before = await this.#selected();
		await this.#key('a');
		const dialog = this.#page.getByRole('dialog');
		const kind = dialog.getByLabel('Loại');
		await expect(kind).toBeFocused();
		const merge = type === 'exclusiveGateway' && outgoing.length === 1;
		const part =
			type === 'exclusiveGateway' ? (merge ? 'Nhập nhánh' : 'Rẽ nhánh') : PARTS[step?.kind ?? type];
		const at = await kind.evaluate(
			(select, label) =>
				[...(select as HTMLSelectElement).options].findIndex((option) => option.label === label),
			part ?? type
		);
		expect(at, `${part ?? type} can be added`).toBeGreaterThanOrEqual(0);
		await this.#key('Home');
		for (let down = 0; down < at; down += 1) await this.#key('ArrowDown');
		if (!merge) {
			await this.#key('Tab');
			await this.#page.keyboard.type(name);
		}
		await this.#key('Enter');
		await expect(dialog).toBeHidden();
		await expect.poll(() => this.#selected()).not.toBe(before);
		this.#ids.set(id, (await this.#selected()) ?? '');
	}

	#note(flow: GraphFlow): void {
		this.#drawn.add(flow.id);
		this.#ways.set(flow.source, [...(this.#ways.get(flow.source) ?? []), flow]);
	}

	/** Arrows from the row that has the focus to another. */
	async #goTo(id: string): Promise<void> {
		await expect(this.#grid.locator(`[data-row="${id}"]`)).toBeAttached();
		await expect(this.#grid.locator(':focus')).toBeAttached();
		const rows = await this.#rows();
		const to = rows.findIndex((row) => row.id === id);
		const focused = await this.#focused();
		let from = rows.findIndex((row) => row.id === focused);
		// Far away it is quicker to type the number of a step near by.
		const near = rows.findLastIndex((row, at) => at <= to && row.number !== '');
		if (near >= 0 && to - near + 1 < Math.abs(to - from)) {
			await this.#page.keyboard.type(rows[near]?.number ?? '');
			from = near;
		}
		const arrow = to > from ? 'ArrowDown' : 'ArrowUp';
		for (let step = 0; step < Math.abs(to - from); step += 1) await this.#key(arrow);
		await expect(this.#grid.locator(`[data-row="${id}"]`)).toBeFocused();
	}

	async #wayRow(gateway: string, at: number): Promise<string> {
		const ways = this.#grid.locator(`[data-row="${this.#id(gateway)}"] ~ [aria-level="2"]`);
		const row = ways.nth(at);
		await expect(row).toBeAttached();
		return (await row.getAttribute('data-row')) ?? '';
	}

	#feel(feel: string): string {
		return feel
			.replace(/step\.(\w+)\./g, (_, id: string) => `step.${this.#id(id)}.`)
			.replace(/"(\w+)"/g, (whole, code: string) => (OUTCOMES[code] ? `"${OUTCOMES[code]}"` : whole));
	}

	#id(known: string): string {
		const id = this.#ids.get(known);
		if (id === undefined) throw new Error(`${known} is not drawn yet`);
		return id;
	}

	#rows(): Promise<readonly { readonly id: string; readonly number: string }[]> {
		return this.#grid.locator('[data-row]').evaluateAll((rows) =>
			rows.map((row) => ({
				id: row.getAttribute('data-row') ?? '',
				number: row.querySelector('.number')?.textContent.trim() ?? ''
			}))
		);
	}

	#selected(): Promise<string | null> {
		return this.#grid.evaluate(
			(grid) => grid.querySelector('[aria-selected=true]')?.getAttribute('data-row') ?? null
		);
	}

	#focused(): Promise<string | null> {
		return this.#grid.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
	}

	async #tabTo(control: Locator): Promise<void> {
		for (let presses = 0; presses < 80; presses += 1) {
			if (await control.evaluate((element) => element === document.activeElement)) return;
			await this.#key('Tab');
		}
		throw new Error(`Tab does not reach ${control}`);
	}

	#key(key: string): Promise<void> {
		return this.#page.keyboard.press(key);
	}
}

async function graphOf(bpmn: string): Promise<ProcessGraph> {
	const read = await readWorkflow(bpmn);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

/** Steps and flows by kind and name, ids aside: what makes two drawings the same workflow. */
function shapeOf(graph: ProcessGraph): {
	readonly nodes: readonly string[];
	readonly flows: readonly string[];
} {
	const index = indexGraph(graph);
	const title = ({ type, name, step, outgoing, id }: GraphNode, seen: readonly string[] = []): string => {
		const kind = step?.kind ?? type;
		if (name.trim() || seen.includes(id)) return `${kind} ${name.trim()}`;
		const next = outgoing.map((flow) => title(index.node(index.flow(flow).target), [...seen, id]));
		return `${kind} → ${next.join(', ')}`;
	};
	return {
		nodes: graph.nodes.map((node) => title(node)).toSorted(),
		flows: graph.flows
			.map(({ id, name, source, target, condition }) => {
				const from = index.node(source);
				const rule = from.defaultFlow === id ? ' (default)' : condition ? ' (condition)' : '';
				return `${title(from)} > ${title(index.node(target))}: ${name}${rule}`;
			})
			.toSorted()
	};
}
