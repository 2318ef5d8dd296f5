import type { TrustFile } from '#core/releases/index.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { AgencyRecord, ConsumerRecord, UserRecord } from '../../repositories/ports.ts';

/** A person as the administrator sees them. */
export type Person = Omit<UserRecord, 'passwordHash'>;

export interface NewPerson {
	readonly email: string;
	readonly name: string;
	readonly agency: string;
	readonly roles: readonly string[];
}

export interface PeopleService {
	list(actor: Actor): Promise<Result<readonly Person[]>>;
	agencies(actor: Actor): Promise<Result<readonly AgencyRecord[]>>;
	/** Names of people by id, for showing who did something; of the own tenant, to everybody signed in. */
	names(actor: Actor): Promise<Readonly<Record<string, string>>>;
	/** What the actor's own agency is called. */
	agencyName(actor: Actor): Promise<string>;
	/**
	 * Makes an account with a random password, answered once. Problems: `people/email-invalid`, `people/email-taken`,
	 * `people/name-missing`, `people/agency-unknown`, `people/role-unknown`.
	 */
	create(
		actor: Actor,
		person: NewPerson
	): Promise<Result<{ readonly person: Person; readonly password: string }>>;
	/** Nobody takes the administration from themselves (`people/own-account`). */
	setRoles(actor: Actor, id: string, roles: readonly string[]): Promise<Result<Person>>;
	/** Ends every session of a person who is disabled. */
	setDisabled(actor: Actor, id: string, disabled: boolean): Promise<Result<Person>>;
	/** A new random password, answered once; every session of the person ends. */
	resetPassword(
		actor: Actor,
		id: string
	): Promise<Result<{ readonly person: Person; readonly password: string }>>;
	/** Makes or renames an agency below the centre. */
	putAgency(
		actor: Actor,
		agency: { readonly id: string; readonly name: string }
	): Promise<Result<AgencyRecord>>;
}

export interface ConsumerService {
	list(actor: Actor): Promise<Result<readonly Omit<ConsumerRecord, 'keyDigest'>[]>>;
	/** Makes a consumer for a year; its key is answered once and only its digest kept. */
	create(
		actor: Actor,
		consumer: { readonly id: string; readonly name: string }
	): Promise<Result<{ readonly consumer: Omit<ConsumerRecord, 'keyDigest'>; readonly key: string }>>;
	setDisabled(
		actor: Actor,
		id: string,
		disabled: boolean
	): Promise<Result<Omit<ConsumerRecord, 'keyDigest'>>>;
	/** The public keys a consumer has to believe; handed over by a way both sides trust. */
	trustFile(actor: Actor): Promise<Result<TrustFile>>;
}
