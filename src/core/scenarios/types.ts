import type { SourceOutcome } from '#core/dictionary/types.ts';
import type { AnswerDisputes, AnswerEdits } from '#core/forms/index.ts';
import type { Channel } from '#core/procedures/types.ts';
import type { DocumentHeader, Ref } from '#core/shared/document.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';

/** One application being processed, as a file or inside a scenario. */
export interface Dossier {
	/** Procedure code. */
	readonly procedure: string;
	readonly receivedAt: Instant;
	readonly channel: Channel;
	/** `persona:id@n`: whose register data prefill and mocked sources answer with. */
	readonly persona?: Ref;
	/** Answers by form alias. */
	readonly form: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/**
	 * Mocked answers by source id; a source not named answers `found` with the persona's data, or `notFound` when the
	 * persona has none. `data` replaces that source's records and has their shape: subject → response field → value.
	 */
	readonly sources: Readonly<
		Record<string, { readonly outcome: SourceOutcome; readonly data?: Readonly<Record<string, unknown>> }>
	>;
	/** Why the citizen put other values in the place of what sources said, by form alias. */
	readonly edits?: Readonly<Record<string, AnswerEdits>>;
	/** What the citizen says is wrong at a source, by form alias; the source's value stays in force. */
	readonly disputes?: Readonly<Record<string, AnswerDisputes>>;
	/** What each person does, in order. */
	readonly actions: readonly DossierAction[];
}

export interface DossierAction {
	/** BPMN id of the step; of a timer, by `system`: time passes until it fires. */
	readonly step: string;
	/** Role code of the actor. */
	readonly by: string;
	readonly outcome?: string;
	/** Changes to answers, by form alias; only editable placements are taken. */
	readonly form?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/** Why other values than the sources' are handed in with it, by form alias. */
	readonly edits?: Readonly<Record<string, AnswerEdits>>;
	/** When; default: when the step became ready. */
	readonly at?: Instant;
}

export const SCENARIO_GROUPS = ['function', 'data', 'flow', 'contract'] as const;
export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];

/** A dossier with what must come of it. Fields of `expect` left out are not checked. */
export interface ScenarioDocument extends DocumentHeader<'scenario'>, Dossier {
	readonly title: Text;
	readonly group: ScenarioGroup;
	readonly expect: Partial<ScenarioOutcome>;
}

/** The observable outcome of a run: what a scenario expects and a run reports. */
export interface ScenarioOutcome {
	/** Ids of the nodes passed, in order. */
	readonly path: readonly string[];
	/** Placement ids the citizen had to answer. */
	readonly asked: readonly string[];
	/** Placement ids filled from a source. */
	readonly prefilled: readonly string[];
	readonly errors: readonly { readonly at: string; readonly keyword: string }[];
	/** Integer đồng, or null when the fee is unknown. */
	readonly fees: readonly { readonly id: string; readonly amount: number | null }[];
	/** Due instant of the dossier. */
	readonly due: Instant | null;
	/** Notices sent: kind of step and node id. */
	readonly notices: readonly string[];
	/** Code of the procedure result, or null when the run did not reach one. */
	readonly result: string | null;
}

/** A fictitious person or business with register data (dữ liệu giả lập). */
export interface PersonaDocument extends DocumentHeader<'persona'> {
	readonly title: Text;
	readonly description?: Text;
	/**
	 * Register records: source id → subject relation (`applicant`, `mother` …) → response field → value.
	 * No record for a subject means the source answers `notFound`.
	 */
	readonly records: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}
