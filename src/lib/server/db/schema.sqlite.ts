import {
	foreignKey,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Kind } from '#core/shared/document.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';
import type {
	AckRecord,
	CandidateRecord,
	CandidateStatus,
	ChannelEntry,
	EvidenceType,
	Role,
	VersionStatus
} from '../repositories/ports.ts';
import { bytes, flag, instant, json } from './columns.sqlite.ts';

/**
 * The tables as drizzle sees them. What drizzle cannot say (STRICT, triggers that make rows immutable) stands in the
 * migrations; a test compares this file with what the migrations make.
 */

export { filling } from './fillings.sqlite.ts';
export { indexState, lockEntry, searchDocument, searchEntry, usage, usageCount } from './indexes.sqlite.ts';

// people

export const tenant = sqliteTable('tenant', {
	id: text('id').primaryKey(),
	name: text('name').notNull()
});

export const agency = sqliteTable(
	'agency',
	{
		tenant: text('tenant')
			.notNull()
			.references(() => tenant.id),
		id: text('id').notNull(),
		name: text('name').notNull(),
		centre: flag('centre').notNull(),
		parent: text('parent')
	},
	(t) => [primaryKey({ columns: [t.tenant, t.id] })]
);

export const user = sqliteTable(
	'user',
	{
		id: text('id').primaryKey(),
		tenant: text('tenant').notNull(),
		email: text('email').notNull(),
		name: text('name').notNull(),
		agency: text('agency').notNull(),
		roles: json<readonly Role[]>('roles').notNull(),
		passwordHash: text('password_hash').notNull(),
		disabled: flag('disabled').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		uniqueIndex('user_email').on(t.email),
		foreignKey({ columns: [t.tenant, t.agency], foreignColumns: [agency.tenant, agency.id] })
	]
);

/** `id` is the SHA-256 of the token the browser holds; `expiresAt` (Unix seconds) slides, `endsAt` does not. */
export const session = sqliteTable(
	'session',
	{
		id: text('id').primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		expiresAt: integer('expires_at').notNull(),
		endsAt: instant('ends_at').notNull(),
		startedAt: instant('started_at').notNull()
	},
	(t) => [index('session_user').on(t.userId)]
);

export const consumer = sqliteTable(
	'consumer',
	{
		tenant: text('tenant')
			.notNull()
			.references(() => tenant.id),
		id: text('id').notNull(),
		name: text('name').notNull(),
		keyDigest: text('key_digest').$type<Digest>().notNull(),
		expiresAt: instant('expires_at').notNull(),
		disabled: flag('disabled').notNull(),
		createdAt: instant('created_at').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.id] }), uniqueIndex('consumer_key').on(t.keyDigest)]
);

// documents

/** Identity and owner of a document; `lastRev` lives on when a draft is deleted, so that no rev comes back. */
export const document = sqliteTable(
	'document',
	{
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		agency: text('agency').notNull(),
		lastRev: integer('last_rev').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.kind, t.id] }),
		foreignKey({ columns: [t.tenant, t.agency], foreignColumns: [agency.tenant, agency.id] })
	]
);

export const draft = sqliteTable(
	'draft',
	{
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		rev: integer('rev').notNull(),
		content: json<AnyDocument>('content').notNull(),
		titleVi: text('title_vi').notNull(),
		titleEn: text('title_en'),
		/** Id, title and synonyms folded for search: FTS5 does not fold đ. */
		folded: text('folded').notNull(),
		authors: json<readonly string[]>('authors').notNull(),
		updatedAt: instant('updated_at').notNull(),
		updatedBy: text('updated_by').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.kind, t.id] }),
		foreignKey({
			columns: [t.tenant, t.kind, t.id],
			foreignColumns: [document.tenant, document.kind, document.id]
		})
	]
);

export const version = sqliteTable(
	'version',
	{
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		number: integer('number').notNull(),
		digest: text('digest').$type<Digest>().notNull(),
		status: text('status').$type<VersionStatus>().notNull(),
		content: json<AnyDocument>('content').notNull(),
		titleVi: text('title_vi').notNull(),
		titleEn: text('title_en'),
		folded: text('folded').notNull(),
		authors: json<readonly string[]>('authors').notNull(),
		createdAt: instant('created_at').notNull(),
		createdBy: text('created_by').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.kind, t.id, t.number] }),
		foreignKey({
			columns: [t.tenant, t.kind, t.id],
			foreignColumns: [document.tenant, document.kind, document.id]
		})
	]
);

/** A named state of a draft (Ctrl+S), kept with its content. */
export const checkpoint = sqliteTable(
	'checkpoint',
	{
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		rev: integer('rev').notNull(),
		name: text('name').notNull(),
		content: json<AnyDocument>('content').notNull(),
		at: instant('at').notNull(),
		by: text('by').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.kind, t.id, t.rev] }),
		foreignKey({
			columns: [t.tenant, t.kind, t.id],
			foreignColumns: [document.tenant, document.kind, document.id]
		})
	]
);

/** Who edits a draft; one row per document that somebody edited and did not leave. */
export const editLock = sqliteTable(
	'edit_lock',
	{
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		holder: text('holder').notNull(),
		since: instant('since').notNull(),
		activeAt: instant('active_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.kind, t.id] }),
		foreignKey({
			columns: [t.tenant, t.kind, t.id],
			foreignColumns: [document.tenant, document.kind, document.id]
		})
	]
);

/** Every reference of every draft and version; version 0 stands for the draft on either side. */
export const edge = sqliteTable(
	'edge',
	{
		tenant: text('tenant').notNull(),
		fromKind: text('from_kind').$type<SupportedKind>().notNull(),
		fromId: text('from_id').notNull(),
		fromVersion: integer('from_version').notNull(),
		at: text('at').notNull(),
		toKind: text('to_kind').$type<Kind>().notNull(),
		toId: text('to_id').notNull(),
		toVersion: integer('to_version').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.fromKind, t.fromId, t.fromVersion, t.at] }),
		index('edge_target').on(t.tenant, t.toKind, t.toId, t.fromKind, t.fromId, t.fromVersion)
	]
);

export const blob = sqliteTable('blob', {
	digest: text('digest').$type<Digest>().primaryKey(),
	mediaType: text('media_type').notNull(),
	bytes: bytes('bytes').notNull()
});

// candidates and releases

export const candidate = sqliteTable(
	'candidate',
	{
		tenant: text('tenant').notNull(),
		id: text('id').notNull(),
		procedure: text('procedure').notNull(),
		number: integer('number').notNull(),
		status: text('status').$type<CandidateStatus>().notNull(),
		agency: text('agency').notNull(),
		lock: json<CandidateRecord['lock']>('lock').notNull(),
		manifest: text('manifest').$type<Digest>().notNull(),
		authors: json<readonly string[]>('authors').notNull(),
		submittedAt: instant('submitted_at').notNull(),
		submittedBy: text('submitted_by').notNull(),
		note: text('note').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.id] }),
		uniqueIndex('candidate_number').on(t.tenant, t.procedure, t.number)
	]
);

export const evidence = sqliteTable(
	'evidence',
	{
		seq: integer('seq').primaryKey(),
		tenant: text('tenant').notNull(),
		candidate: text('candidate').notNull(),
		type: text('type').$type<EvidenceType>().notNull(),
		by: text('by').notNull(),
		at: instant('at').notNull(),
		envelope: text('envelope').notNull(),
		summary: json<Readonly<Record<string, unknown>>>('summary').notNull()
	},
	(t) => [
		index('evidence_candidate').on(t.tenant, t.candidate),
		foreignKey({ columns: [t.tenant, t.candidate], foreignColumns: [candidate.tenant, candidate.id] })
	]
);

export const release = sqliteTable(
	'release',
	{
		tenant: text('tenant').notNull(),
		digest: text('digest').$type<Digest>().notNull(),
		procedure: text('procedure').notNull(),
		number: integer('number').notNull(),
		candidate: text('candidate').notNull(),
		logIndex: integer('log_index').notNull(),
		publishedAt: instant('published_at').notNull(),
		publishedBy: text('published_by').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.digest] }),
		uniqueIndex('release_number').on(t.tenant, t.procedure, t.number),
		foreignKey({ columns: [t.tenant, t.candidate], foreignColumns: [candidate.tenant, candidate.id] })
	]
);

export const logLeaf = sqliteTable(
	'log_leaf',
	{
		tenant: text('tenant').notNull(),
		position: integer('position').notNull(),
		bytes: bytes('bytes').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.position] })]
);

export const logHead = sqliteTable('log_head', {
	tenant: text('tenant').primaryKey(),
	size: integer('size').notNull(),
	checkpoint: text('checkpoint').notNull()
});

export const channel = sqliteTable(
	'channel',
	{
		tenant: text('tenant').notNull(),
		channel: text('channel').notNull(),
		sequence: integer('sequence').notNull(),
		entries: json<readonly ChannelEntry[]>('entries').notNull(),
		catalogue: text('catalogue').notNull(),
		envelope: text('envelope').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.channel] })]
);

export const channelChange = sqliteTable(
	'channel_change',
	{
		tenant: text('tenant').notNull(),
		channel: text('channel').notNull(),
		sequence: integer('sequence').notNull(),
		at: instant('at').notNull(),
		entry: json<ChannelEntry>('entry').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.channel, t.sequence] })]
);

export const ack = sqliteTable(
	'ack',
	{
		tenant: text('tenant').notNull(),
		consumer: text('consumer').notNull(),
		idempotencyKey: text('idempotency_key').notNull(),
		release: text('release').$type<Digest>().notNull(),
		result: text('result').$type<AckRecord['result']>().notNull(),
		reason: text('reason'),
		at: instant('at').notNull(),
		bodyDigest: text('body_digest').$type<Digest>().notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.consumer, t.idempotencyKey] })]
);

// audit

export const auditLeaf = sqliteTable(
	'audit_leaf',
	{
		seq: integer('seq').primaryKey(),
		tenant: text('tenant').notNull(),
		at: text('at').$type<Instant>().notNull(),
		actor: text('actor').notNull(),
		onBehalfOf: text('on_behalf_of'),
		action: text('action').notNull(),
		target: text('target').notNull(),
		before: text('before').$type<Digest>(),
		after: text('after').$type<Digest>(),
		reason: text('reason'),
		requestId: text('request_id'),
		previousHash: text('previous_hash').$type<Digest>().notNull(),
		hash: text('hash').$type<Digest>().notNull()
	},
	(t) => [index('audit_tenant').on(t.tenant, t.seq), index('audit_target').on(t.tenant, t.target, t.seq)]
);
