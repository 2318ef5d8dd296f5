import type { OnlineLevel, Readiness } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { ReleasedPackage } from '#core/releases/index.ts';
import type { Coverage, ScenarioFailure } from '#core/scenarios/index.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { Problem, Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { Actor } from '../../auth/actor.ts';
import type { LoadedLibrary, OpenedDocument } from '../documents/types.ts';

/** A finding with the document it stands in. */
export interface PlacedFinding extends Finding {
	readonly document: Ref;
}

/** A procedure with its parts as one person may see them. */
export interface ProcedureOverview {
	/** The draft, or the newest version where there is no draft to see. */
	readonly ref: Ref;
	readonly procedure: ProcedureDocument;
	readonly opened: OpenedDocument;
	/** Everything it refers to, transitively. */
	readonly library: LoadedLibrary;
	/** Absent when the workflow is missing or cannot be read; `problems` says why. */
	readonly graph?: ProcessGraph;
	readonly scenarios: readonly StoredScenario[];
	/** What lint says of the procedure, its workflow and its forms. */
	readonly findings: readonly PlacedFinding[];
	/** What keeps it from being played at all. */
	readonly problems: readonly Problem[];
	readonly readiness: Readiness;
	readonly online: OnlineLevel;
}

export interface ProcedureService {
	overview(actor: Actor, code: string): Promise<Result<ProcedureOverview>>;
	/**
	 * Ready to run, with its scenarios: the draft (or the newest version), a candidate by id, or a release by digest.
	 * Problems: `document/not-found`, `document/missing-part` {ref}, those of reading the workflow and the forms.
	 */
	package(actor: Actor, code: string, which: 'draft' | Digest | string): Promise<Result<ReleasedPackage>>;
	/**
	 * The draft (or the newest version), its scenarios and everything they refer to as the files of a package on disk, in
	 * one archive. Drafts carry the number submitting them would give. Whoever may read it may take it along; because a
	 * copy of work in progress leaves the house, the audit trail says who took which bytes.
	 * Problems: `document/not-found`, those of `packageFiles`.
	 */
	exportPackage(actor: Actor, code: string): Promise<Result<ExportedPackage>>;
}

/** A package as a zip archive with `forms/` and `workflows/` at its top. */
export interface ExportedPackage {
	/** File name, `1.001193.zip`. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A scenario as it stands: its draft, or the newest version where there is none. */
export interface StoredScenario {
	readonly ref: Ref;
	/** Null when it has no draft. */
	readonly rev: number | null;
	readonly scenario: ScenarioDocument;
}

export interface ScenarioReport {
	readonly scenarios: readonly {
		readonly id: string;
		readonly title: Text;
		readonly group: string;
		readonly status: 'passed' | 'failed';
		readonly failure?: ScenarioFailure;
	}[];
	readonly passed: number;
	readonly failed: number;
	readonly coverage: Coverage;
}

export interface ScenarioService {
	/** The scenarios of a procedure, by id. */
	list(actor: Actor, code: string): Promise<Result<readonly StoredScenario[]>>;
	/** Saves a scenario (and takes a new one with `rev` null); problems as `documents.saveDraft`. */
	save(actor: Actor, scenario: unknown, rev?: number | null): Promise<Result<{ readonly rev: number }>>;
	/** Runs every scenario on the draft, or on a candidate or release. Stores nothing. */
	run(actor: Actor, code: string, which?: string): Promise<Result<ScenarioReport>>;
}
