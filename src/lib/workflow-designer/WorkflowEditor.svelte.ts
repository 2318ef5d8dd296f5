import { createSubscriber } from 'svelte/reactivity';
import type { Finding } from '#core/shared/finding.ts';
import type { Problem } from '#core/shared/problem.ts';
import {
	checkWorkflow,
	readDefinitions,
	readWorkflow,
	type ProcessGraph,
	type StepBinding
} from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { canConnect, connectSteps } from './edits/connectSteps.ts';
import type { LaneDirection } from './edits/lanes.ts';
import { setCondition } from './edits/setCondition.ts';
import { setDefaultFlow } from './edits/setDefaultFlow.ts';
import { setTimer } from './edits/setTimer.ts';
import { updateStep } from './edits/updateStep.ts';
import { viewOf, type ElementView } from './elementView.ts';
import type { WorkflowModeler } from './modeler/createModeler.ts';
import { createPart } from './modeler/createPart.ts';
import { elementName } from './modeler/elementName.ts';
import { showFlowTitles } from './modeler/flowTitles.ts';
import { namesOf } from './modeler/namesOf.ts';
import type { DiagramElement, Services } from './modeler/types.ts';
import { fitView, reveal, zoomBy } from './modeler/viewport.ts';
import { outlineRows, type OutlineRow } from './outline/outlineRows.ts';
import type { StepTemplate } from './palette/stepTemplates.ts';
import { conditionWords } from './properties/conditionWords.ts';
import { contextOf, type WorkflowSetting } from './setting.ts';
import type { PartKind } from './stepKinds.ts';
import { UntilReady } from './UntilReady.svelte.ts';

/** Pause after an edit before what is on the canvas is linted again; ms. */
const CHECK_PAUSE = 10;

/** Pause before its text is read as strictly as the server will; ms. */
const READ_PAUSE = 500;

export interface WorkflowEditorOptions {
	readonly bpmn: string;
	readonly setting: WorkflowSetting;
	/** The workflow changed (not: was replaced). */
	readonly onchange: () => void;
}

/**
 * A workflow while it is drawn. bpmn-js holds the content, the selection and the only history; this class is the bridge:
 * components read plain views that follow its events, and every verb is one entry of its command stack. Linting looks at
 * what is on the canvas, at once; a moment later the text is read as the server will.
 */
export class WorkflowEditor {
	readonly #options: WorkflowEditorOptions;
	#modeler = $state.raw<WorkflowModeler | undefined>();
	#graph = $state.raw<ProcessGraph | undefined>();
	#findings = $state.raw<readonly Finding[]>([]);
	#unreadable = $state.raw<readonly Problem[]>([]);
	#milliseconds = $state(0);
	#said = $state('');
	#failed = $state(false);
	#opening = false;
	readonly #until = new UntilReady();
	#checks = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#notify: (() => void) | undefined;
	readonly #follow = createSubscriber((update) => {
		this.#notify = update;
		return () => (this.#notify = undefined);
	});

	readonly #rows = $derived(this.#graph ? outlineRows(this.#graph, this.#findings) : []);

	constructor(options: WorkflowEditorOptions) {
		this.#options = options;
	}

	/** Whether the canvas is there; until then nothing can be edited. */
	get ready(): boolean {
		return this.#modeler !== undefined;
	}
	/** The content could not be drawn at all. */
	get failed(): boolean {
		return this.#failed;
	}
	get setting(): WorkflowSetting {
		return this.#options.setting;
	}
	/** The process as last read; undefined until the first reading. */
	get graph(): ProcessGraph | undefined {
		return this.#graph;
	}
	get findings(): readonly Finding[] {
		return this.#findings;
	}
	/** Why the present content would be refused when saved; empty in the ordinary case. */
	get unreadable(): readonly Problem[] {
		return this.#unreadable;
	}
	/** How long the last reading and linting took, in whole milliseconds. */
	get milliseconds(): number {
		return this.#milliseconds;
	}
	get rows(): readonly OutlineRow[] {
		return this.#rows;
	}
	/** What to tell people who do not see the canvas; said once each time it changes. */
	get said(): string {
		return this.#said;
	}
	get selectedId(): string | undefined {
		this.#follow();
		return this.#modeler ? this.#selection?.id : this.#until.selection;
	}
	get selected(): ElementView | undefined {
		this.#follow();
		const element = this.#selection;
		return element && viewOf(element);
	}
	/** Everything that is selected; labels count as what they name. */
	get selectedViews(): readonly ElementView[] {
		this.#follow();
		const elements = (this.#modeler?.services.selection.get() ?? []).map((one) => one.labelTarget ?? one);
		return elements.filter((one, index) => elements.indexOf(one) === index).map(viewOf);
	}
	get canUndo(): boolean {
		this.#follow();
		return this.#modeler?.services.commandStack.canUndo() ?? false;
	}
	get canRedo(): boolean {
		this.#follow();
		return this.#modeler?.services.commandStack.canRedo() ?? false;
	}

	/** Draws the workflow into a node; answers how to take it away again. `connect` asks where the selection shall lead. */
	attach(node: HTMLElement, connect: () => void): () => void {
		let gone = false;
		let modeler: WorkflowModeler | undefined;
		void import('./modeler/createModeler.ts').then(async ({ createModeler }) => {
			if (gone) return;
			modeler = createModeler(node, {
				connect,
				setting: () => this.setting,
				say: (text) => this.say(text),
				remove: () => this.remove()
			});
			await this.#begin(modeler, this.#options.bpmn);
		});
		return () => {
			gone = true;
			clearTimeout(this.#timer);
			this.#modeler = undefined;
			modeler?.destroy();
		};
	}

	/** The content as BPMN XML. */
	async bpmn(): Promise<string> {
		return this.#modeler ? this.#modeler.bpmn() : this.#options.bpmn;
	}

	async svg(): Promise<string> {
		return this.#running.svg();
	}

	/** Puts other content in place and forgets the history. */
	async replace(bpmn: string): Promise<void> {
		await this.#open(this.#running, bpmn);
	}

	/** Does something that needs the canvas: now, or as soon as it is there. */
	whenReady(run: () => void): void {
		if (this.#modeler) run();
		else this.#until.add(run);
	}

	select(id: string | undefined): void {
		if (!this.#modeler) {
			this.#until.selection = id;
			return;
		}
		const { services } = this.#modeler;
		const element = id === undefined ? undefined : services.elementRegistry.get(id);
		services.selection.select(element ?? null);
		if (element) reveal(services, element);
	}

	/** Adds a part after the selection (or after the last step), or on its border; answers its id. */
	add(part: PartKind, name?: string): string | undefined {
		return this.#running.verbs.put(this.#place, part, name)?.id;
	}

	/** Adds a step with its usual neighbours, after the selection or after the last step. */
	insert(template: StepTemplate): void {
		this.#running.verbs.insert(this.#place, template);
	}

	/** Divides the process into lanes; where there are some, adds one. */
	addLanes(direction: LaneDirection): void {
		this.#running.verbs.lanes(direction);
	}

	/** Starts dragging a new part from the palette onto the canvas. */
	drag(event: Event, part: PartKind): void {
		const { services } = this.#running;
		services.create.start(event, createPart(services, part, namesOf(services), this.#mainForm));
	}

	/** Nodes the selection may lead to. */
	targets(): readonly { readonly id: string; readonly name: string }[] {
		const { services } = this.#running;
		const source = this.#selection;
		if (!source) return [];
		return services.elementRegistry
			.filter(
				(element) => !element.waypoints && !element.labelTarget && canConnect(services, source, element)
			)
			.map((element) => ({ id: element.id, name: elementName(element) || element.id }));
	}

	connect(target: string): boolean {
		const { services } = this.#running;
		const source = this.#selection;
		const end = services.elementRegistry.get(target);
		const flow = source && end && connectSteps(services, source, end);
		if (!flow) return false;
		services.selection.select(flow);
		this.say(
			m.workflows_said_connected({ from: elementName(source) || source.id, to: elementName(end) || end.id })
		);
		return true;
	}

	remove(): void {
		const element = this.#selection;
		if (!element) return;
		const at = this.#rows.findIndex(({ id }) => id === element.id);
		const neighbour = this.#rows[at - 1]?.id;
		this.#running.services.modeling.removeElements([element]);
		if (neighbour !== undefined) this.select(neighbour);
		this.say(m.workflows_said_removed({ name: elementName(element) || element.id }));
	}

	rename(name: string): void {
		const element = this.#selection;
		const clean = name.normalize('NFC').trim();
		if (element && clean !== elementName(element))
			this.#running.services.modeling.updateLabel(element, clean);
	}

	setKind(part: PartKind): void {
		const element = this.#selection;
		if (element) this.#running.verbs.change(element, part);
	}

	setBinding(change: (binding: StepBinding) => StepBinding): void {
		const element = this.#selection;
		if (element) updateStep(this.#running.services, element, change);
	}

	/** False when the text is no condition: nothing was changed then. */
	setCondition(flow: string, feel: string | undefined): boolean {
		const element = this.#running.services.elementRegistry.get(flow);
		return element !== undefined && setCondition(this.#running.services, element, feel);
	}

	setDefault(flow: string, isDefault: boolean): void {
		const element = this.#running.services.elementRegistry.get(flow);
		if (element) setDefaultFlow(this.#running.services, element, isDefault);
	}

	setTimer(limit: NonNullable<StepBinding['timeLimit']>): void {
		const element = this.#selection;
		if (element) setTimer(this.#running.services, element, limit);
	}

	undo(): void {
		this.#modeler?.services.commandStack.undo();
	}

	redo(): void {
		this.#modeler?.services.commandStack.redo();
	}

	/** Runs one edit on bpmn-js's services; what it does through `modeling` is in the history, and answers its result. */
	edit<T>(change: (services: Services) => T): T {
		return change(this.#running.services);
	}

	/** Tells people who do not see the canvas what happened. */
	say(text: string): void {
		this.#said = text;
	}

	zoom(factor: number): void {
		zoomBy(this.#running.services, factor);
	}

	/** Whole workflow in view, never larger than drawn; with `readable`, its beginning when the whole would be too small. */
	fit(options: { readonly readable?: boolean } = {}): void {
		fitView(this.#running.services, options);
	}

	// helpers

	get #running(): WorkflowModeler {
		if (!this.#modeler) throw new Error('The canvas is not ready');
		return this.#modeler;
	}

	get #mainForm(): string | undefined {
		return this.#options.setting.forms[0]?.alias;
	}

	get #selection(): DiagramElement | undefined {
		const [element, another] = this.#modeler?.services.selection.get() ?? [];
		return another ? undefined : (element?.labelTarget ?? element);
	}

	async #begin(modeler: WorkflowModeler, bpmn: string): Promise<void> {
		const { eventBus } = modeler.services;
		eventBus.on('commandStack.changed', () => {
			if (this.#opening) return;
			this.#notify?.();
			this.#options.onchange();
			this.#checkSoon();
		});
		eventBus.on('selection.changed', () => this.#notify?.());
		try {
			await this.#open(modeler, bpmn);
			this.#modeler = modeler;
			this.fit({ readable: true });
			this.#until.carryOut((id) => this.select(id));
		} catch {
			this.#failed = true;
		}
	}

	async #open(modeler: WorkflowModeler, bpmn: string): Promise<void> {
		this.#opening = true;
		try {
			await modeler.open(bpmn);
		} finally {
			this.#opening = false;
		}
		this.#notify?.();
		this.#check(modeler);
		this.#readSoon(modeler);
	}

	#checkSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (!this.#modeler) return;
			this.#check(this.#modeler);
			this.#readSoon(this.#modeler);
		}, CHECK_PAUSE);
	}

	#readSoon(modeler: WorkflowModeler): void {
		this.#checks += 1;
		const check = this.#checks;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(async () => {
			const read = await readWorkflow(await modeler.bpmn());
			// A newer edit has started a newer check.
			if (check === this.#checks) this.#unreadable = read.ok ? [] : read.problems;
		}, READ_PAUSE);
	}

	#check(modeler: WorkflowModeler): void {
		const started = performance.now();
		const read = readDefinitions(modeler.definitions());
		if (!read.ok) {
			this.#unreadable = read.problems;
			return;
		}
		this.#graph = read.value;
		this.#findings = checkWorkflow(read.value, contextOf(this.#options.setting));
		this.#milliseconds = Math.max(1, Math.round(performance.now() - started));
		modeler.badges.show(read.value, this.#findings);
		const graph = read.value;
		showFlowTitles(modeler.services, graph, (feel) =>
			conditionWords(feel, graph, this.#options.setting, getLocale())
		);
	}

	/** What something new comes after: the selection, else the last step. */
	get #place(): DiagramElement | undefined {
		return this.#selection ?? this.#lastStep();
	}

	#lastStep(): DiagramElement | undefined {
		const last = this.#rows.findLast(({ node }) => node && node.type !== 'endEvent');
		return last && this.#running.services.elementRegistry.get(last.id);
	}
}
