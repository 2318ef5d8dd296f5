import type {
	Answers,
	CompiledForm,
	PrefilledAnswer,
	ProvenanceRecord,
	SourceChange,
	SourceNotice
} from '#core/forms/index.ts';
import type { Coverage, PlayStart, ScenarioGroup } from '#core/scenarios/index.ts';
import type { Text } from '#core/shared/text.ts';

/** Which state of a procedure is being played. */
export type PlayedVersion =
	| { readonly kind: 'draft' }
	| { readonly kind: 'candidate'; readonly id: string; readonly number: number }
	| { readonly kind: 'release'; readonly digest: string };

/** The version as addresses name it. */
export function whichOf(version: PlayedVersion): string {
	switch (version.kind) {
		case 'draft':
			return 'draft';
		case 'candidate':
			return version.id;
		case 'release':
			return version.digest;
	}
}

/** A saved scenario in the list. */
export interface ListedScenario {
	readonly id: string;
	readonly title: Text;
	readonly group: ScenarioGroup;
}

/** What came of running all scenarios, by scenario id; `difference` in words. */
export interface ScenarioRun {
	readonly passed: number;
	readonly failed: number;
	readonly results: Readonly<
		Record<string, { readonly status: 'passed' | 'failed'; readonly difference?: string }>
	>;
	readonly coverage: Coverage;
}

/** The world a dossier is played in: who applies, by which channel, when, and how the sources answer. */
export type Setup = Pick<PlayStart, 'receivedAt' | 'channel' | 'sources'> & { readonly persona?: string };

/** The form at hand, as it is opened; a new object means the form is to be shown anew. */
export interface OpenForm {
	readonly alias: string;
	readonly compiled: CompiledForm;
	readonly answers: Answers;
	readonly prefilled: readonly PrefilledAnswer[];
	/** What was said of the sources' values before the form was opened. */
	readonly provenance?: ProvenanceRecord;
	/** Sources that did not answer as they should. */
	readonly notices?: readonly SourceNotice[];
	/** Where a source says something else than what stands there, and nobody has chosen yet. */
	readonly changes?: readonly SourceChange[];
	/** Placement ids that may be changed; absent in the citizen's own form. */
	readonly editable?: readonly string[];
	readonly visible?: readonly string[] | 'all';
}
