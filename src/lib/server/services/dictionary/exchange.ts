import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { loadLibrary } from '../documents/loadLibrary.ts';
import { visibleContent } from '../documents/visible.ts';
import { approvedElements } from './exchange/approvedElements.ts';
import { carryOut } from './exchange/carryOut.ts';
import { exportCodeList, exportElementFile, isElementFormat, isListFormat } from './exchange/exportFiles.ts';
import { prepareCodeList } from './exchange/prepareCodeList.ts';
import { prepareElements } from './exchange/prepareElements.ts';
import type { PreparedItem } from './exchange/preparedImport.ts';
import type { DictionaryService } from './types/dictionary.ts';
import type { ExchangeService, ImportFile, ImportTarget } from './types/exchange.ts';

/** `similar` finds what an imported element may be a duplicate of; without it only equal ids collide. */
export function createExchange(
	context: ServiceContext,
	similar?: DictionaryService['similar']
): ExchangeService {
	const { store } = context;
	return {
		exportDocument: async (actor, ref, format) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const content = parseRef(ref) && (await visibleContent(store, actor, ref));
			if (!content) return fail({ code: 'document/not-found', params: { ref } });
			if (content.kind === 'codelist' && isListFormat(format)) return ok(exportCodeList(content, format));
			if (content.kind === 'element' && isElementFormat(format)) {
				const library = await loadLibrary(context, actor, [ref]);
				const name = `${content.id}-v${content.version || 'draft'}`;
				return ok(exportElementFile([content], library, format, name));
			}
			return fail({ code: 'exchange/format-unfit', params: { kind: content.kind, format } });
		},

		exportElements: async (actor, format) => {
			const allowed = authorise(actor, 'document.read');
			if (!allowed.ok) return allowed;
			const elements = await approvedElements(store, actor.tenant);
			const lists = elements.flatMap(({ constraints }) => constraints?.codeList ?? []);
			const library = await loadLibrary(context, actor, format === 'csv' ? [] : [...new Set(lists)]);
			return ok(exportElementFile(elements, library, format, 'elements'));
		},

		planImport: async (actor, file, target) => {
			const prepared = await prepare(actor, file, target);
			if (!prepared.ok) return prepared;
			const items = prepared.value.map(({ kind, id, title, content, collision, change }) => ({
				kind,
				id,
				title,
				content,
				...(collision && { collision }),
				...(change && { change })
			}));
			return ok({ items, basis: basisOf(prepared.value, file, target) });
		},

		carryOut: async (actor, file, target, choices, basis) => {
			const prepared = await prepare(actor, file, target);
			if (!prepared.ok) return prepared;
			if (basisOf(prepared.value, file, target) !== basis) return fail({ code: 'exchange/plan-stale' });
			return carryOut(context, actor, prepared.value, choices, file.name);
		}
	};

	async function prepare(
		actor: Actor,
		file: ImportFile,
		target: ImportTarget
	): Promise<Result<readonly PreparedItem[]>> {
		const allowed = authorise(actor, 'dictionary.edit', { tenant: actor.tenant, agency: actor.agency });
		if (!allowed.ok) return allowed;
		return target.kind === 'codelist'
			? prepareCodeList(context, actor, file, target)
			: prepareElements(context, actor, file, similar);
	}
}

// helpers

/** Changes with every byte of the file and with everything it meets: drafts by their rev, versions by their number. */
function basisOf(items: readonly PreparedItem[], file: ImportFile, target: ImportTarget): string {
	const met = items.map(({ kind, id, content, collision, existing }) => ({
		kind,
		id,
		version: content.version,
		rev: existing?.rev ?? null,
		...(collision && { ref: collision.ref, why: collision.why, duplicateAs: collision.duplicateAs })
	}));
	return digestOf(canonicalJson({ file: digestOf(file.bytes), target, met }));
}
