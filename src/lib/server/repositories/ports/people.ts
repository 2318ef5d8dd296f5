import type { Digest, Instant } from '#core/shared/ports.ts';

export const ROLES = [
	'configurator',
	'tester',
	'approver',
	'publisher',
	'steward',
	'admin',
	'auditor'
] as const;
export type Role = (typeof ROLES)[number];

export interface AgencyRecord {
	readonly tenant: string;
	readonly id: string;
	readonly name: string;
	/** The centre sees the drafts of every agency of the tenant. */
	readonly centre: boolean;
	readonly parent?: string;
}

export interface UserRecord {
	readonly tenant: string;
	readonly id: string;
	/** Lower-case e-mail; sign-in name. */
	readonly email: string;
	readonly name: string;
	readonly agency: string;
	readonly roles: readonly Role[];
	readonly passwordHash: string;
	readonly disabled: boolean;
	readonly createdAt: Instant;
}

export interface ConsumerRecord {
	readonly tenant: string;
	readonly id: string;
	readonly name: string;
	/** SHA-256 of the key; the key itself is shown once. */
	readonly keyDigest: Digest;
	readonly expiresAt: Instant;
	readonly disabled: boolean;
	readonly createdAt: Instant;
}

export interface PeopleReads {
	user(id: string): Promise<UserRecord | undefined>;
	userByEmail(email: string): Promise<UserRecord | undefined>;
	users(tenant: string): Promise<readonly UserRecord[]>;
	agencies(tenant: string): Promise<readonly AgencyRecord[]>;
	tenants(): Promise<readonly { readonly id: string; readonly name: string }[]>;
	consumerByKey(keyDigest: Digest): Promise<ConsumerRecord | undefined>;
	consumers(tenant: string): Promise<readonly ConsumerRecord[]>;
	/** Whether nobody can sign in yet: the one-time set-up link is offered. */
	isEmpty(): Promise<boolean>;
}
