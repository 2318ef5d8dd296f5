import type { z } from 'zod';
import { entriesOn, type CodeListDocument } from '#core/dictionary/index.ts';
import { canonicalBytes } from '#core/shared/canonical.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { fold } from '#core/shared/fold.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { documentsSchema } from '../../registry/api/dictionarySchemas.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { VersionRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { loadLibrary } from '../documents/loadLibrary.ts';
import { isApproved } from '../documents/visible.ts';
import { openCursor, sealCursor } from '../pull/cursor.ts';
import type { ServedFile } from '../pull/types.ts';
import { exportCodeList, exportElementFile, isElementFormat, isListFormat } from './exchange/exportFiles.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { ExchangeFormat } from './types/exchange.ts';

export interface ReadQuery {
	readonly format: ExchangeFormat | 'json';
	/** Of code lists: only the entries valid on this day. */
	readonly on?: LocalDate;
}

/** The approved dictionary of a tenant, for systems that read it. Drafts and reviews do not exist here. */
export interface ReaderService {
	/** By id; problem `pull/bad-cursor` when the cursor is not one of this question. */
	list(
		actor: Actor,
		kind: DictionaryKind,
		query: { readonly q?: string; readonly cursor?: string; readonly limit: number }
	): Promise<Result<z.infer<typeof documentsSchema>>>;
	/**
	 * The newest approved version, or `version`; retired ones can still be read, because old data rest on them. Problems:
	 * `pull/not-found`, `pull/bad-request` {at} for a format the kind does not have.
	 */
	read(
		actor: Actor,
		kind: DictionaryKind,
		id: string,
		query: ReadQuery,
		version?: number
	): Promise<Result<ServedFile>>;
}

export function createReader(context: ServiceContext, registry: Registry): ReaderService {
	const { store } = context;
	return {
		list: async (actor, kind, { q = '', cursor, limit }) => {
			const allowed = authorise(actor, 'release.pull');
			if (!allowed.ok) return allowed;
			const { tenant } = actor;
			const secret = registry.keys().cursorSecret;
			const place = { tenant, channel: `dictionary/${kind}?${fold(q)}` };
			const offset = cursor === undefined ? 0 : openCursor(cursor, place, secret);
			if (offset === undefined) return fail({ code: 'pull/bad-cursor', at: 'cursor' });
			const page = await store.documents.list({
				tenant,
				kind,
				// Nobody's agency: what is not approved counts as absent.
				agency: '',
				status: 'approved',
				text: q,
				offset,
				limit
			});
			const records = await Promise.all(
				page.items.map(({ id, title, latestVersion }) =>
					store.documents
						.version(tenant, kind, id, latestVersion ?? 0)
						.then((record) => record && { id, title, record })
				)
			);
			const next = offset + page.items.length;
			return ok({
				items: records
					.filter((found) => found !== undefined)
					.map(({ id, title, record }) => ({
						ref: formatRef(kind, id, record.number),
						id,
						version: record.number,
						title,
						digest: record.digest,
						...(record.content.kind === 'element' && { dataType: record.content.dataType })
					})),
				total: page.total,
				...(next < page.total && { cursor: sealCursor({ ...place, sequence: next }, secret) })
			});
		},

		read: async (actor, kind, id, query, version) => {
			const allowed = authorise(actor, 'release.pull');
			if (!allowed.ok) return allowed;
			const versions = (await store.documents.versions(actor.tenant, kind, id)).filter(isApproved);
			const wanted =
				version === undefined
					? (versions.find(({ status }) => status === 'approved') ?? versions[0])
					: versions.find(({ number }) => number === version);
			const record = wanted && (await store.documents.version(actor.tenant, kind, id, wanted.number));
			if (!record) return fail({ code: 'pull/not-found' });
			const { format, on } = query;
			if (on !== undefined && record.content.kind !== 'codelist') return badRequest('/on');
			const content = record.content.kind === 'codelist' ? validOn(record.content, on) : record.content;
			if (format === 'json') return ok(served(canonicalBytes(envelope(record, content)), 'application/json'));
			if (content.kind === 'codelist' && isListFormat(format)) {
				const { bytes, mediaType } = exportCodeList(content, format);
				return ok(served(bytes, mediaType));
			}
			if (content.kind === 'element' && isElementFormat(format)) {
				const library = await loadLibrary(context, actor, [formatRef(kind, id, record.number)]);
				const { bytes, mediaType } = exportElementFile([content], library, format, id);
				return ok(served(bytes, mediaType));
			}
			return badRequest('/format');
		}
	};
}

// helpers

function envelope({ kind, id, number, status, digest }: VersionRecord, document: VersionRecord['content']) {
	return { ref: formatRef(kind, id, number), status, digest, document };
}

function validOn(list: CodeListDocument, day: LocalDate | undefined): CodeListDocument {
	return day === undefined ? list : { ...list, entries: entriesOn(list.entries, day) };
}

function served(bytes: Uint8Array, mediaType: string): ServedFile {
	return { bytes, mediaType, digest: digestOf(bytes) };
}

function badRequest(at: string): Result<never> {
	return fail({ code: 'pull/bad-request', at, params: { at } });
}
