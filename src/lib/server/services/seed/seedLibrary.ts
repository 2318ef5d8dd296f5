import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { App } from '../../app.ts';
import { systemActor, type Actor } from '../../auth/actor.ts';
import { importVersion } from './importVersion.ts';
import { readSeeds, type FileProblem, type SeedDocument } from './readSeeds.ts';

export interface SeedTarget {
	readonly tenant: string;
	/** Agency that owns the dictionary: the centre. */
	readonly centre: string;
	/** Agency whose drafts the forms, workflows, procedures and scenarios become. */
	readonly agency: string;
}

export interface SeedReport {
	readonly added: number;
	/** What was there already and stays as it is. */
	readonly kept: number;
	readonly problems: readonly FileProblem[];
}

/**
 * Loads the library folder `root` through the ordinary services as the system: dictionary, calendars and personas become
 * approved versions; forms, workflows, procedures and scenarios become drafts, whose pins on one another follow the
 * drafts. A document is taken whole or not at all, and one that is there already is left alone, so that seeding again
 * adds what is missing and overwrites nobody's work.
 */
export async function seedLibrary(app: App, root: string, target: SeedTarget): Promise<SeedReport> {
	const { documents, problems } = await readSeeds(root, app.parseWorkflow);
	const drafts = new Set(documents.filter(isDraft).map(({ document }) => refOf(document)));
	const versions = documents.filter((seed) => !isDraft(seed)).sort(byVersion);
	const report = { added: 0, kept: 0, problems: [...problems] };
	const count = ({ file }: SeedDocument, result: Result<boolean>) => {
		if (!result.ok) report.problems.push(...result.problems.map((problem) => ({ ...problem, file })));
		else if (result.value) report.added += 1;
		else report.kept += 1;
	};

	const centre = systemActor(target.tenant, target.centre);
	for (const seed of versions) count(seed, await importVersion(app, centre, seed.document));
	const agency = systemActor(target.tenant, target.agency);
	// A scenario belongs to the agency of its procedure, which must be there first.
	for (const kind of DRAFT_ORDER)
		for (const seed of documents)
			if (seed.document.kind === kind)
				count(seed, await saveDraft(app, agency, following(seed.document, drafts)));
	return report;
}

// helpers

const DRAFT_ORDER: readonly SupportedKind[] = ['form', 'template', 'workflow', 'procedure', 'scenario'];

function isDraft({ document }: SeedDocument): boolean {
	return DRAFT_ORDER.includes(document.kind);
}

/** Lower versions first: a version must be higher than those before it. */
function byVersion(a: SeedDocument, b: SeedDocument): number {
	return a.document.version - b.document.version;
}

function refOf({ kind, id, version }: AnyDocument): Ref {
	return formatRef(kind, id, version);
}

/** The document as a draft that was never frozen; a procedure follows the drafts of its parts. */
function following(document: AnyDocument, drafts: ReadonlySet<Ref>): AnyDocument {
	const draft = { ...document, version: 0 };
	if (draft.kind !== 'procedure') return draft;
	const follow = (ref: Ref) => (drafts.has(ref) ? ref.replace(/@\d+$/, '@draft') : ref);
	const uses = Object.entries(draft.uses).map(([alias, ref]) => [alias, follow(ref)] as const);
	return { ...draft, uses: Object.fromEntries(uses) };
}

async function saveDraft(
	{ store, services }: App,
	actor: Actor,
	document: AnyDocument
): Promise<Result<boolean>> {
	const { kind, id } = document;
	if (await store.documents.summary(actor.tenant, kind, id)) return ok(false);
	const saved = await services.documents.saveDraft(actor, kind, id, { rev: null, content: document });
	return saved.ok ? ok(true) : saved;
}
