import {
	checkOverrides,
	overrideStep,
	takeWorkflow,
	type ProcedureDocument
} from '#core/procedures/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import { record, redo, startHistory, undo, type History } from '#core/shared/history.ts';
import {
	applyOverrides,
	type EffectiveWorkflow,
	type StepOverride
} from '#core/workflows/overrides/index.ts';
import { checkWorkflow, readWorkflow, type GraphNode, type ProcessGraph } from '#core/workflows/index.ts';
import { openDraftSession, type DraftSession } from '#lib/drafts/index.ts';
import { contextOf, type WorkflowSetting } from '../setting.ts';
import type { BaseWorkflow, OverrideSetting } from './types.ts';

interface Options extends Pick<OverrideSetting, 'procedure' | 'rev' | 'bases'> {
	/** Id of the signed-in person. */
	readonly user: string;
	readonly setting: WorkflowSetting;
}

interface KnownBase {
	readonly base: BaseWorkflow;
	readonly graph: ProcessGraph;
}

/** A procedure's differences from its base workflow while they are edited: the procedure's draft, its history, its autosave. */
export class OverrideEditor {
	readonly session: DraftSession<ProcedureDocument>;
	readonly #setting: WorkflowSetting;
	#history = $state.raw<History<ProcedureDocument>>() as History<ProcedureDocument>;
	#known = $state.raw<Readonly<Record<Ref, KnownBase>>>({});
	selected = $state<string | undefined>();

	readonly #effective = $derived.by((): EffectiveWorkflow | undefined =>
		this.graph ? applyOverrides(this.graph, this.document.workflowOverrides) : undefined
	);
	readonly #findings = $derived.by((): readonly Finding[] =>
		this.graph && this.#effective
			? [
					...checkOverrides(this.document, this.graph),
					...checkWorkflow(this.#effective.graph, contextOf(this.#setting))
				]
			: []
	);

	constructor({ procedure, rev, user, bases, setting }: Options) {
		this.#history = startHistory(procedure);
		this.#setting = setting;
		this.session = openDraftSession<ProcedureDocument>({
			kind: 'procedure',
			id: procedure.id,
			user,
			rev,
			read: () => ({ ...this.document, version: 0 }),
			replace: (document) => {
				this.#history = startHistory(document);
			}
		});
		for (const base of bases) void this.know(base);
	}

	get document(): ProcedureDocument {
		return this.#history.present;
	}
	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}
	/** The base the procedure pins now; undefined until it is known. */
	get base(): BaseWorkflow | undefined {
		return this.#known[this.document.uses.workflow ?? '']?.base;
	}
	/** Graph of the base. */
	get graph(): ProcessGraph | undefined {
		return this.#known[this.document.uses.workflow ?? '']?.graph;
	}
	get effective(): EffectiveWorkflow | undefined {
		return this.#effective;
	}
	/** Of the overrides and of the workflow as the procedure does it. */
	get findings(): readonly Finding[] {
		return this.#findings;
	}
	get overrides(): Readonly<Record<string, StepOverride>> {
		return this.document.workflowOverrides?.steps ?? {};
	}
	/** Steps and other activities of the base, in document order. */
	get steps(): readonly GraphNode[] {
		return (this.graph?.nodes ?? []).filter(
			({ step, type }) => step || type === 'subProcess' || type === 'callActivity'
		);
	}

	/** Makes a version of a workflow known, so that the procedure can rest on it; false when it cannot be read. */
	async know(base: BaseWorkflow): Promise<boolean> {
		const read = await readWorkflow(base.document.bpmn);
		if (!read.ok) return false;
		this.#known = { ...this.#known, [base.ref]: { base, graph: read.value } };
		return true;
	}

	/** Changes what the procedure does otherwise at a step; undefined returns to the base. */
	change(step: string, change: { readonly [K in keyof StepOverride]?: StepOverride[K] | undefined }): void {
		this.#apply((document) => overrideStep(document, step, change));
	}

	/** Another version of the base or another workflow; `keep` names the steps whose differences go along. */
	take(to: Ref, keep: readonly string[] = []): void {
		this.#apply((document) => takeWorkflow(document, to, keep));
	}

	undo(): void {
		this.#move(undo(this.#history));
	}
	redo(): void {
		this.#move(redo(this.#history));
	}

	#apply(edit: (document: ProcedureDocument) => ProcedureDocument): void {
		this.#move(record(this.#history, edit(this.document)));
	}

	#move(next: History<ProcedureDocument>): void {
		if (next.present === this.#history.present) return;
		this.#history = next;
		this.session.touch();
	}
}
