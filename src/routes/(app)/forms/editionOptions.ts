import { formatDateTime } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { OpenedDocument } from '#lib/server/services/documents/types.ts';
import type { Option } from '#lib/ui/index.ts';

/** The states of a form one can open or compare, newest first: the draft, versions, named states. */
export function editionOptions(
	{ draft, versions, checkpoints }: OpenedDocument,
	{ locale }: Pick<App.Locals, 'locale'>
): readonly Option[] {
	return [
		...(draft ? [{ value: 'draft', label: m.workflows_edition_draft({ rev: draft.rev }) }] : []),
		...versions.map(({ number }) => ({
			value: `v${number}`,
			label: m.workflows_version({ number }),
			group: m.workflows_history_versions()
		})),
		...checkpoints.map(({ name, rev, at }) => ({
			value: `c${rev}`,
			label: m.workflows_edition_named({ name, time: formatDateTime(at, locale) }),
			group: m.workflows_history_named()
		}))
	];
}
