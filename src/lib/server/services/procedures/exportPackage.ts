import { numberDrafts, packageFiles } from '#core/catalogue/package/index.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import { writeZip } from '../../archive/zip.ts';
import type { Actor } from '../../auth/actor.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';
import { leafOf } from '../leaf.ts';
import { loadProcedure } from './loadProcedure.ts';
import type { ExportedPackage } from './types.ts';

/** See `ProcedureService.exportPackage`. */
export async function exportPackage(
	context: ServiceContext,
	documents: DocumentService,
	actor: Actor,
	code: string
): Promise<Result<ExportedPackage>> {
	const loaded = await loadProcedure(context, documents, actor, code);
	if (!loaded.ok) return loaded;
	const { ref, library, scenarios } = loaded.value;
	const found = new Map([
		...library.documents,
		...scenarios.map((stored) => [stored.ref, stored.scenario] as const)
	]);
	const { documents: exact, ...numbers } = numberDrafts(found, await newestOf(context, actor, found));
	const roots = [ref, ...scenarios.map((stored) => stored.ref)].map((root) => numbers.exact(root));
	const files = await packageFiles(roots, exact, context.parseWorkflow);
	if (!files.ok) return files;

	const bytes = writeZip(files.value);
	await context.store.commit({
		tenant: actor.tenant,
		at: context.clock(),
		audit: leafOf(actor, 'procedure.export', ref, { after: digestOf(bytes) }),
		writes: []
	});
	return ok({ name: `${code}.zip`, bytes });
}

// helpers

/** The newest version of each draft that has one: a draft that says the same keeps its number. */
async function newestOf(
	{ store }: ServiceContext,
	actor: Actor,
	found: ReadonlyMap<Ref, AnyDocument>
): Promise<ReadonlyMap<Ref, AnyDocument>> {
	const newest = new Map<Ref, AnyDocument>();
	for (const [ref, { kind, id }] of found) {
		if (parseRef(ref)?.version !== 'draft') continue;
		const version = await store.documents.version(actor.tenant, kind, id, 'latest');
		if (version) newest.set(ref, version.content);
	}
	return newest;
}
