import { m } from '#lib/i18n/paraglide/messages.js';
import { addBefore } from '../edits/addBefore.ts';
import { canConnect } from '../edits/connectSteps.ts';
import { duplicateStep } from '../edits/duplicateStep.ts';
import { sequenceFlows } from '../edits/healFlow.ts';
import { laneOf, lanesOf } from '../edits/laneOf.ts';
import { canMove, moveStep, type Place } from '../edits/moveStep.ts';
import { pasteAfter } from '../edits/pasteAfter.ts';
import { putInLane } from '../edits/putInLane.ts';
import { removeStep } from '../edits/removeStep.ts';
import { replacementsOf } from '../edits/replacementsOf.ts';
import { retargetFlow } from '../edits/retargetFlow.ts';
import { shiftPlace } from '../edits/shiftPlace.ts';
import { namesOf } from '../modeler/namesOf.ts';
import { partName } from '../modeler/partNames.ts';
import type { DiagramElement, Services } from '../modeler/types.ts';
import { flowPartOf, type PartKind } from '../stepKinds.ts';
import type { WorkflowEditor } from '../WorkflowEditor.svelte.ts';
import { rowLabel, rowName } from './outlineCells.ts';
import type { PropertyName } from './outlineColumns.ts';
import type { OutlineRow } from './outlineRows.ts';
import { verbsOf, type OutlineVerb } from './outlineVerbs.ts';

/** A verb that asks something first. */
export type OutlineQuestion = 'add' | 'connect' | 'move' | 'lane' | 'kind';

/** Something to choose in a question: id of an element, and its name. */
export interface Choice {
	readonly id: string;
	readonly name: string;
	/** What leads there, where the name alone does not tell. */
	readonly hint?: string | undefined;
}

export interface OutlineHost {
	readonly editor: WorkflowEditor;
	/** Shows the properties of the selection, at one of them. */
	readonly properties: (at?: PropertyName) => void;
}

/**
 * The verbs of the outline on the selected element: each is one entry of the canvas's history and says what it did. Verbs
 * that need an answer open a question; its dialog then calls the verb with the answer.
 */
export class OutlineActions {
	readonly #host: OutlineHost;
	#question = $state<OutlineQuestion | undefined>();
	#where = $state<'after' | 'before'>('after');

	constructor(host: OutlineHost) {
		this.#host = host;
	}

	get question(): OutlineQuestion | undefined {
		return this.#question;
	}
	/** On which side of the selection the part to add shall stand. */
	get where(): 'after' | 'before' {
		return this.#where;
	}
	/** Name of the selection; undefined without one. */
	get name(): string | undefined {
		const element = this.#selected;
		return element && this.#nameOf(element);
	}

	close(): void {
		this.#question = undefined;
	}

	verbs(row: OutlineRow | undefined): readonly OutlineVerb[] {
		if (this.#editor.failed) return [];
		if (!row) return ['addAfter'];
		const lanes = (this.#editor.graph?.lanes.length ?? 0) > 0;
		const clipboard = this.#editor.ready && this.#edit((services) => !services.clipboard.isEmpty());
		return verbsOf(row, { lanes, clipboard });
	}

	run(verb: OutlineVerb): void {
		if (!this.#editor.ready) return this.#editor.whenReady(() => this.run(verb));
		const { properties } = this.#host;
		switch (verb) {
			case 'edit':
				return properties(this.#selected?.waypoints ? 'condition' : undefined);
			case 'rename':
				return properties('name');
			case 'condition':
				return properties('condition');
			case 'addAfter':
			case 'addBefore':
				this.#where = verb === 'addBefore' ? 'before' : 'after';
				this.#question = 'add';
				return;
			case 'connect':
			case 'move':
			case 'lane':
			case 'kind':
				this.#question = verb;
				return;
			case 'makeDefault':
				return this.#makeDefault();
			case 'up':
			case 'down':
				return this.#shift(verb);
			case 'duplicate':
				return this.#duplicate();
			case 'copy':
				this.#copy();
				return;
			case 'cut':
				return this.#cut();
			case 'paste':
				return this.#paste();
			case 'remove':
				return this.#remove();
		}
	}

	/** Parts that can be put on this side of the selection. */
	parts(all: readonly PartKind[]): readonly PartKind[] {
		const element = this.#selected;
		return all.filter((part) => {
			const { type, boundary } = flowPartOf(part) ?? {};
			if (boundary) return this.#where === 'after' && element !== undefined && isHost(element);
			if (type === 'bpmn:StartEvent') return element === undefined;
			return type !== 'bpmn:EndEvent' || this.#where === 'after';
		});
	}

	add(part: PartKind, name: string | undefined): void {
		const element = this.#selected;
		if (!element || this.#where === 'after') {
			this.#editor.add(part, name);
			return;
		}
		const formAlias = this.#editor.setting.forms[0]?.alias;
		const added = this.#edit((services) =>
			addBefore(services, element, { part, names: namesOf(services), formAlias, name })
		);
		if (!added) return this.#refuse();
		this.#editor.select(added.id);
		this.#editor.say(m.workflows_said_placed({ name: textOf(added) || partName(part) }));
	}

	rename(name: string): void {
		this.#editor.rename(name);
		this.#editor.say(m.workflows_outline_said_renamed({ name }));
	}

	/** Flows out of the selection, by where they lead; of a way, itself. */
	ways(): readonly Choice[] {
		const element = this.#selected;
		if (!element) return [];
		const flows = element.waypoints ? [element] : sequenceFlows(element.outgoing);
		return flows.map(({ id, target }) => ({ id, name: target ? this.#nameOf(target) : '' }));
	}

	/** Nodes the selection (or, for a way, its beginning) may lead to. */
	targets(): readonly Choice[] {
		const element = this.#selected;
		const source = element?.source ?? element;
		if (!source) return [];
		const { rows } = this.#editor;
		return this.#edit((services) =>
			rows
				.filter(({ id, node }) => {
					const other = node && services.elementRegistry.get(id);
					return other && other !== source && canConnect(services, source, other);
				})
				.map((row) => this.#choice(row))
		);
	}

	/** Leads the selection to a node: by a new way out, or by one that led elsewhere. */
	connect(target: string, way: string | undefined): void {
		if (way === undefined) {
			if (!this.#editor.connect(target)) this.#refuse();
			return;
		}
		const done = this.#edit((services) => {
			const flow = services.elementRegistry.get(way);
			const end = services.elementRegistry.get(target);
			return flow && end && retargetFlow(services, flow, end) ? this.#nameOf(end) : undefined;
		});
		if (done === undefined) this.#refuse();
		else this.#editor.say(m.workflows_outline_said_retargeted({ to: done }));
	}

	disconnect(way: string): void {
		const to = this.#edit((services) => {
			const flow = services.elementRegistry.get(way);
			const name = flow?.target && this.#nameOf(flow.target);
			if (flow) services.modeling.removeElements([flow]);
			return name ?? '';
		});
		this.#editor.say(m.workflows_outline_said_disconnected({ to }));
	}

	/** Where the selection can be moved to: after a node with one way out, or into one of several ways. */
	places(): readonly Choice[] {
		const step = this.#selected;
		if (!step) return [];
		const { rows } = this.#editor;
		return rows
			.filter(({ id, node }) => !node || (node.outgoing.length === 1 && id !== step.id))
			.map((row) => this.#choice(row));
	}

	/** Moves the selection after a node, or into a flow. */
	moveAfter(id: string): void {
		const into = this.#edit(({ elementRegistry }) => {
			const after = elementRegistry.get(id);
			return after?.waypoints ? after : sequenceFlows(after?.outgoing ?? [])[0];
		});
		if (into) this.#move({ into });
	}

	lanes(): readonly Choice[] {
		return this.#edit((services) =>
			lanesOf(services).map((lane) => ({ id: lane.id, name: textOf(lane) || lane.id }))
		);
	}

	/** Id of the lane the selection stands in. */
	lane(): string | undefined {
		const element = this.#selected;
		return element && this.#edit((services) => laneOf(services, element)?.id);
	}

	toLane(id: string): void {
		const element = this.#selected;
		const lane = this.#edit(({ elementRegistry }) => elementRegistry.get(id));
		if (!element || !lane || !this.#edit((services) => putInLane(services, element, lane))) return;
		this.#editor.say(m.workflows_outline_said_lane({ name: this.#nameOf(element), lane: textOf(lane) }));
	}

	kinds(): readonly PartKind[] {
		const element = this.#selected;
		return element ? replacementsOf(element) : [];
	}

	// helpers

	get #editor(): WorkflowEditor {
		return this.#host.editor;
	}

	get #selected(): DiagramElement | undefined {
		const { selectedId, ready } = this.#editor;
		if (selectedId === undefined || !ready) return undefined;
		return this.#edit(({ elementRegistry }) => elementRegistry.get(selectedId));
	}

	#edit<T>(change: (services: Services) => T): T {
		return this.#editor.edit(change);
	}

	#nameOf(element: DiagramElement): string {
		const row = this.#editor.rows.find(({ id }) => id === element.id);
		return textOf(element) || (row ? rowName(row) : element.id);
	}

	#choice(row: OutlineRow): Choice {
		const { rows, graph } = this.#editor;
		const choice = { id: row.id, name: rowLabel(row, rows) };
		if (!row.node || row.node.name.trim() || !graph) return choice;
		const sources = graph.flows.filter(({ target }) => target === row.id).map(({ source }) => source);
		const names = rows.filter(({ id }) => sources.includes(id)).map((source) => rowName(source));
		return names.length === 0
			? choice
			: { ...choice, hint: m.workflows_outline_from({ names: names.join(', ') }) };
	}

	#refuse(): void {
		this.#editor.say(m.workflows_outline_said_not({ name: this.name ?? '' }));
	}

	#makeDefault(): void {
		const flow = this.#selected;
		if (!flow?.waypoints) return;
		this.#editor.setDefault(flow.id, true);
		const name = flow.target ? this.#nameOf(flow.target) : flow.id;
		this.#editor.say(m.workflows_outline_said_default({ name }));
	}

	#shift(direction: 'up' | 'down'): void {
		const step = this.#selected;
		if (!step) return;
		const place = shiftPlace(step, direction);
		if (place) this.#move(place);
		else if (canMove(step)) this.#editor.say(m.workflows_outline_said_no_place());
		else this.#editor.say(m.workflows_outline_said_fixed({ name: this.#nameOf(step) }));
	}

	#move(place: Place): void {
		const step = this.#selected;
		if (!step) return;
		const name = this.#nameOf(step);
		if (!canMove(step)) return this.#editor.say(m.workflows_outline_said_fixed({ name }));
		const from = 'into' in place ? place.into.source : place.before;
		if (!from || !this.#edit((services) => moveStep(services, step, place))) return this.#refuse();
		this.#editor.say(
			'into' in place
				? m.workflows_outline_said_moved_after({ name, after: this.#nameOf(from) })
				: m.workflows_outline_said_moved_before({ name, before: this.#nameOf(from) })
		);
	}

	#duplicate(): void {
		const step = this.#selected;
		const copy = step && this.#edit((services) => duplicateStep(services, step, namesOf(services)));
		if (!copy) return this.#refuse();
		this.#editor.select(copy.id);
		this.#editor.say(m.workflows_outline_said_duplicated({ name: this.#nameOf(copy) }));
	}

	#copy(): boolean {
		const element = this.#selected;
		if (!element) return false;
		this.#edit(({ copyPaste }) => copyPaste.copy([element]));
		this.#editor.say(m.workflows_m_said_copied({ count: 1 }));
		return true;
	}

	#cut(): void {
		if (!this.#copy()) return;
		this.#remove();
		this.#editor.say(m.workflows_m_said_cut({ count: 1 }));
	}

	#paste(): void {
		const pasted = this.#edit((services) => pasteAfter(services, this.#selected));
		if (!pasted) return this.#editor.say(m.workflows_m_said_nothing_to_paste());
		this.#editor.select(pasted.id);
		this.#editor.say(m.workflows_m_said_pasted({ count: 1 }));
	}

	#remove(): void {
		const element = this.#selected;
		if (!element) return;
		const name = this.#nameOf(element);
		const { rows } = this.#editor;
		const at = rows.findIndex(({ id }) => id === element.id);
		this.#edit((services) => removeStep(services, element));
		// Rows lag behind: what went before is still among them.
		const left = this.#edit(({ elementRegistry }) => rows.filter(({ id }) => elementRegistry.get(id)));
		const before = left.findLast((row) => rows.indexOf(row) < at);
		this.#editor.select((before ?? left[0])?.id);
		this.#editor.say(m.workflows_said_removed({ name }));
	}
}

function textOf({ businessObject }: DiagramElement): string {
	const name = businessObject.get('name');
	return typeof name === 'string' ? name.trim() : '';
}

function isHost({ type }: DiagramElement): boolean {
	return /Task$|SubProcess$|CallActivity$/.test(type);
}
