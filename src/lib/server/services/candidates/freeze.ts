import { referencesOf } from '#core/catalogue/references.ts';
import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import { isDictionaryKind } from '#core/dictionary/index.ts';
import type { AnyDocument, DocumentByKind, Library, SupportedKind } from '#core/catalogue/types.ts';
import { effectiveGraph } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef, parseRef, type ParsedRef } from '#core/shared/ref.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { Actor } from '../../auth/actor.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { VersionStatus, Write } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';

/** A version as a candidate contains it; it may not be written yet. */
export interface LockedVersion {
	readonly content: AnyDocument;
	readonly digest: Digest;
	readonly status: VersionStatus;
	readonly authors: readonly string[];
}

/** A procedure with everything it consists of, in exact versions. */
export interface FrozenProcedure {
	readonly procedure: ProcedureDocument;
	/** Graph of the workflow as it is drawn. */
	readonly base: ProcessGraph;
	/** The same as the procedure does it. */
	readonly graph: ProcessGraph;
	/** Every version reached, by reference. */
	readonly versions: ReadonlyMap<Ref, LockedVersion>;
	readonly library: Library;
	/** What makes the new versions; guarded against saves since the drafts were read. */
	readonly writes: readonly Write[];
}

/** Drafts that submitting a procedure freezes; dictionary and calendars have versions of their own making. */
const FREEZABLE: readonly SupportedKind[] = [
	'procedure',
	'form',
	'template',
	'workflow',
	'scenario',
	'persona'
];

/**
 * Works out the exact versions of a procedure: a draft that differs from its latest version becomes the next one, each
 * `@draft` pin is replaced by a number, and everything they refer to is collected. Writes nothing.
 *
 * Problems: `candidate/no-procedure`, `candidate/no-scenario`, `candidate/draft-pin` {ref, document},
 * `candidate/missing-version` {ref, document}, `candidate/version-not-approved` {ref, document} (the dictionary has a
 * review of its own), and what is wrong with the workflow's BPMN.
 */
export async function freezeProcedure(
	context: ServiceContext,
	actor: Actor,
	code: string
): Promise<Result<FrozenProcedure>> {
	const freezer = new Freezer(context, actor);
	const ref = await freezer.freeze('procedure', code);
	if (!ref) return fail({ code: 'candidate/no-procedure', params: { code } });
	const scenarios = await freezer.freezeScenarios(code);
	if (scenarios === 0) return fail({ code: 'candidate/no-scenario', params: { code } });
	await freezer.collect();
	const [first, ...rest] = freezer.problems;
	if (first) return fail(first, ...rest);
	const library = freezer.library();
	const procedure = library.get('procedure', ref);
	const workflow = procedure && library.get('workflow', procedure.uses.workflow ?? '');
	if (!procedure || !workflow) return fail({ code: 'candidate/no-workflow', params: { code } });
	const base = await context.parseWorkflow(workflow.bpmn);
	if (!base.ok) return base;
	const graph = effectiveGraph(procedure, base.value);
	return ok({
		procedure,
		base: base.value,
		graph,
		versions: freezer.versions,
		library,
		writes: freezer.writes
	});
}

// helpers

class Freezer {
	readonly problems: Problem[] = [];
	readonly versions = new Map<Ref, LockedVersion>();
	readonly writes: Write[] = [];
	readonly #context: ServiceContext;
	readonly #actor: Actor;

	constructor(context: ServiceContext, actor: Actor) {
		this.#context = context;
		this.#actor = actor;
	}

	/** The exact version of a draft, or the latest version where there is no draft; undefined when there is neither. */
	async freeze(kind: SupportedKind, id: string): Promise<Ref | undefined> {
		const { documents } = this.#context.store;
		const draft = await documents.draft(this.#actor.tenant, kind, id);
		const latest = await documents.version(this.#actor.tenant, kind, id, 'latest');
		const known = latest && formatRef(kind, id, latest.number);
		if (!draft) {
			if (latest && known) this.versions.set(known, latest);
			return known;
		}
		const content = await this.#pinned(draft.content);
		const same = latest && digestOfDocument({ ...content, version: latest.number }) === latest.digest;
		if (latest && known && same) {
			this.versions.set(known, latest);
			return known;
		}
		const number = (latest?.number ?? 0) + 1;
		const frozen = { ...content, version: number };
		const ref = formatRef(kind, id, number);
		if (this.versions.has(ref)) return ref;
		const digest = digestOfDocument(frozen);
		const authors = draft.authors.length > 0 ? draft.authors : [this.#actor.id];
		this.versions.set(ref, { content: frozen, digest, status: 'inReview', authors });
		this.writes.push(
			{
				type: 'addVersion',
				kind,
				id,
				agency: draft.agency,
				number,
				digest,
				status: 'inReview',
				content: frozen,
				by: this.#actor.id,
				authors
			},
			{ type: 'markFrozen', kind, id, expectedRev: draft.rev }
		);
		return ref;
	}

	/** Freezes every scenario that tests the procedure; answers their number. */
	async freezeScenarios(code: string): Promise<number> {
		const uses = await this.#context.store.documents.usedBy(this.#actor.tenant, 'procedure', code);
		const ids = new Set(uses.filter((edge) => edge.from.kind === 'scenario').map((edge) => edge.from.id));
		let count = 0;
		for (const id of [...ids].sort()) if (await this.freeze('scenario', id)) count++;
		return count;
	}

	/** Adds every version the frozen documents lead to. */
	async collect(): Promise<void> {
		const queue = [...this.versions.keys()];
		for (let ref = queue.shift(); ref !== undefined; ref = queue.shift()) {
			const document = this.versions.get(ref)?.content;
			for (const next of document ? await this.#references(document) : []) {
				if (this.versions.has(next.ref)) continue;
				const version = await this.#version(next.to, ref);
				if (!version) continue;
				this.versions.set(next.ref, version);
				queue.push(next.ref);
			}
		}
	}

	library(): Library {
		const { versions } = this;
		return {
			get<K extends SupportedKind>(kind: K, ref: Ref): DocumentByKind[K] | undefined {
				const content = versions.get(ref)?.content;
				return content?.kind === kind ? (content as DocumentByKind[K]) : undefined;
			}
		};
	}

	async #version({ kind, id, version }: ParsedRef, from: Ref): Promise<LockedVersion | undefined> {
		const ref = formatRef(kind, id, version);
		if (version === 'draft') {
			this.problems.push({ code: 'candidate/draft-pin', at: from, params: { ref, document: from } });
			return undefined;
		}
		const found = await this.#context.store.documents.version(this.#actor.tenant, kind, id, version);
		if (!found)
			this.problems.push({ code: 'candidate/missing-version', at: from, params: { ref, document: from } });
		// Approving a candidate approves what it froze; the dictionary it rests on is decided by its own reviewers.
		else if (isDictionaryKind(kind) && found.status !== 'approved' && found.status !== 'retired')
			this.problems.push({
				code: 'candidate/version-not-approved',
				at: from,
				params: { ref, document: from }
			});
		return found;
	}

	/** References of a document, but the one by which a scenario names the procedure it tests. */
	async #references(document: AnyDocument) {
		const graph = document.kind === 'workflow' ? await this.#context.parseWorkflow(document.bpmn) : undefined;
		if (graph && !graph.ok) this.problems.push(...graph.problems);
		const found = referencesOf(document, graph?.ok ? graph.value : undefined);
		return found.filter(({ to }) => !(document.kind === 'scenario' && to.kind === 'procedure'));
	}

	/** The document with the drafts it may follow replaced by their exact versions. */
	async #pinned(document: AnyDocument): Promise<AnyDocument> {
		if (document.kind === 'procedure') return { ...document, uses: await this.#pinnedUses(document) };
		if (document.kind === 'scenario') return this.#pinnedPersona(document);
		return document;
	}

	async #pinnedUses({ uses }: ProcedureDocument): Promise<ProcedureDocument['uses']> {
		const pinned = new Map<string, Ref>();
		for (const [alias, ref] of Object.entries(uses)) pinned.set(alias, await this.#pin(ref));
		return Object.fromEntries(pinned);
	}

	async #pinnedPersona(scenario: ScenarioDocument): Promise<ScenarioDocument> {
		return scenario.persona === undefined
			? scenario
			: { ...scenario, persona: await this.#pin(scenario.persona) };
	}

	/** A pin that cannot be made exact stays, and is reported when references are collected. */
	async #pin(ref: Ref): Promise<Ref> {
		const parsed = parseRef(ref);
		if (parsed?.version !== 'draft' || !isSupportedKind(parsed.kind)) return ref;
		return FREEZABLE.includes(parsed.kind) ? ((await this.freeze(parsed.kind, parsed.id)) ?? ref) : ref;
	}
}

function digestOfDocument(document: AnyDocument): Digest {
	return digestOf(canonicalJson(document));
}
