import { toLocal } from '#core/calendar/index.ts';
import { packageOf } from '#core/catalogue/packageOf.ts';
import { workflowContextOf } from '#core/catalogue/workflowContext.ts';
import { checkForm } from '#core/forms/index.ts';
import { checkProcedure, formAliases, onlineLevel, readiness } from '#core/procedures/index.ts';
import type { ReleasedPackage } from '#core/releases/index.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { Digest, LocalDate } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { checkWorkflow } from '#core/workflows/index.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { loadCandidate } from '../candidates/loadCandidate.ts';
import { releasedPackage } from '../candidates/runTests.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';
import { exportPackage } from './exportPackage.ts';
import { loadProcedure, type LoadedProcedure } from './loadProcedure.ts';
import { cachedRuns, type CachedRun } from './reportCache.ts';
import type { PlacedFinding, ProcedureOverview, ProcedureService } from './types.ts';

export function createProcedures(context: ServiceContext, documents: DocumentService): ProcedureService {
	const runs = cachedRuns();
	return {
		overview: async (actor, code) => {
			const loaded = await loadProcedure(context, documents, actor, code);
			return loaded.ok ? ok(overviewOf(loaded.value, toLocal(context.clock()).date, runs)) : loaded;
		},

		package: async (actor, code, which) => {
			if (which === 'draft') {
				const loaded = await loadProcedure(context, documents, actor, code);
				return loaded.ok ? draftPackage(loaded.value) : loaded;
			}
			const manifest = await manifestOf(context, actor, code, which);
			return manifest.ok ? releasedPackage(context.store, manifest.value) : manifest;
		},

		exportPackage: (actor, code) => exportPackage(context, documents, actor, code)
	};
}

// helpers

function draftPackage({ procedure, graph, library, scenarios }: LoadedProcedure): Result<ReleasedPackage> {
	if (!graph.ok) return graph;
	const pkg = packageOf(procedure, graph.value, library, library.documents);
	return pkg.ok ? ok({ ...pkg.value, scenarios: scenarios.map(({ scenario }) => scenario) }) : pkg;
}

/** Digest of the manifest of a candidate or release of `code` that the actor may see. */
async function manifestOf(
	context: ServiceContext,
	actor: Actor,
	code: string,
	which: string
): Promise<Result<Digest>> {
	const notFound = fail({ code: 'document/not-found', params: { ref: which } });
	if (!isDigest(which)) {
		const loaded = await loadCandidate(context, actor, which);
		if (!loaded.ok) return loaded;
		const { candidate } = loaded.value;
		return candidate.procedure === code ? ok(candidate.manifest) : notFound;
	}
	const allowed = authorise(actor, 'release.read');
	if (!allowed.ok) return allowed;
	const release = await context.store.releases.get(actor.tenant, which);
	return release?.procedure === code ? ok(release.digest) : notFound;
}

function isDigest(text: string): text is Digest {
	return text.startsWith('sha256:');
}

function overviewOf(loaded: LoadedProcedure, today: LocalDate, run: CachedRun): ProcedureOverview {
	const { ref, procedure, opened, library, scenarios } = loaded;
	const graph = loaded.graph.ok ? loaded.graph.value : undefined;
	const base = loaded.base.ok ? loaded.base.value : undefined;
	const pkg = draftPackage(loaded);
	const forms = Object.fromEntries(
		formAliases(procedure).flatMap((alias) => {
			const form = library.get('form', procedure.uses[alias] ?? '');
			return form ? [[alias, form]] : [];
		})
	);
	const report = pkg.ok ? run(pkg.value, scenarios, library.documents) : undefined;
	const findings: PlacedFinding[] = [
		...placed(
			ref,
			checkProcedure(procedure, { library, today, graph, base, newestWorkflow: loaded.newestWorkflow })
		),
		...(graph
			? placed(procedure.uses.workflow ?? '', checkWorkflow(graph, workflowContextOf(procedure, library)))
			: []),
		...Object.entries(forms).flatMap(([alias, form]) =>
			placed(procedure.uses[alias] ?? '', checkForm(form, library))
		)
	];
	return {
		ref,
		procedure,
		opened,
		library,
		...(graph ? { graph } : {}),
		scenarios,
		findings,
		problems: pkg.ok ? [] : pkg.problems,
		readiness: readiness(procedure, {
			graph,
			forms,
			tests: { passed: report?.passed ?? 0, total: scenarios.length }
		}),
		online: onlineLevel(procedure, graph, forms)
	};
}

function placed(document: Ref, findings: readonly Finding[]): readonly PlacedFinding[] {
	return findings.map((finding) => ({ ...finding, document }));
}
