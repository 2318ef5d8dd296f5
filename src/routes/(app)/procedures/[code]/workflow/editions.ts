import { inForce } from '#core/releases/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import { formatDateTime } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { holds } from '#lib/server/auth/authorise.ts';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import type { Option } from '#lib/ui/index.ts';
import { readerOf } from '../../../answers.ts';

/** What can be chosen to compare, newest first: the draft, versions (with what is in force), named states. */
export function editionOptions(
	opened: OpenedDocument,
	inForce: InForce | undefined,
	locals: App.Locals
): readonly Option[] {
	const { draft, versions, checkpoints } = opened;
	return [
		...(draft ? [{ value: 'draft', label: m.workflows_edition_draft({ rev: draft.rev }) }] : []),
		...versions.map(({ number }) => ({
			value: `v${number}`,
			label:
				number === inForce?.version
					? m.workflows_edition_in_force({ number, release: inForce.release })
					: m.workflows_version({ number }),
			group: m.workflows_history_versions()
		})),
		...checkpoints.map(({ name, rev, at }) => ({
			value: `c${rev}`,
			label: m.workflows_edition_named({ name, time: formatDateTime(at, locals.locale) }),
			group: m.workflows_history_named()
		}))
	];
}

export interface InForce {
	/** Number of the workflow's version. */
	readonly version: number;
	/** Number of the release that holds it. */
	readonly release: number;
}

/** The version of the workflow in the release of the procedure that is in force, as far as the person may know. */
export async function inForceOf(
	locals: App.Locals,
	code: string,
	workflow: string
): Promise<InForce | undefined> {
	const reader = readerOf(locals);
	const { releases, candidates } = locals.services;
	if (!holds(reader, 'release.read')) return undefined;
	const catalogue = await releases.channel(reader, 'production');
	const item = catalogue.ok
		? inForce(catalogue.value?.items ?? [], code, new Date().toISOString())
		: undefined;
	const page = item && (await releases.list(reader, { procedure: code, limit: 200 }));
	const release = page?.ok ? page.value.items.find(({ number }) => number === item?.number) : undefined;
	const candidate = release && (await candidates.get(reader, release.candidate));
	if (!release || !candidate?.ok) return undefined;
	const version = workflowIn(candidate.value.candidate.lock, workflow)?.version;
	return typeof version === 'number' ? { version, release: release.number } : undefined;
}

/** The workflow (`id`, or any) a lock holds. */
export function workflowIn(lock: readonly { readonly ref: string }[], id?: string) {
	return lock
		.map(({ ref }) => parseRef(ref))
		.find((ref) => ref?.kind === 'workflow' && (id === undefined || ref.id === id));
}
