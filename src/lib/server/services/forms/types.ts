import type { FormDocument } from '#core/forms/index.ts';
import type { SemanticChange } from '#core/releases/diff/types.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Page, VersionStatus } from '../../repositories/ports.ts';
import type { Edition } from '../history/index.ts';

/** A form in the list of all. */
export interface FormItem {
	readonly id: string;
	readonly title: Text;
	/** Null while it has none. */
	readonly latestVersion: number | null;
	readonly status: VersionStatus | null;
	/** Somebody changed it since its newest version. */
	readonly edited: boolean;
	/** Procedures that use it, as far as the actor may see them. */
	readonly users: readonly FormUser[];
	/** Procedures that use it and that the actor may not see. */
	readonly hidden: number;
}

/** A procedure that uses a form now: its draft, or its newest version where there is no draft to see. */
export interface FormUser {
	readonly code: string;
	readonly name: Text;
	/** What the procedure calls it: `main`. */
	readonly alias: string;
	/** Version of the form it pins. */
	readonly version: number | 'draft';
}

export interface FormComparison {
	readonly before: FormDocument;
	readonly after: FormDocument;
	/** In sentences; undefined when one of the two does not compile, so that nobody knows what it asks. */
	readonly changes?: readonly SemanticChange[];
}

export interface FormList {
	readonly text?: string;
	/** Only what somebody changed since it was last frozen. */
	readonly edited?: boolean;
	/** Of the newest version. */
	readonly status?: VersionStatus;
	readonly offset?: number;
	readonly limit?: number;
}

export interface FormService {
	list(actor: Actor, query: FormList): Promise<Result<Page<FormItem>>>;
	/** The procedures that use the form now, by code. Problems: `document/not-found`. */
	users(
		actor: Actor,
		id: string
	): Promise<Result<{ readonly users: readonly FormUser[]; readonly hidden: number }>>;
	/**
	 * Starts a form with one empty page, owned by the actor's agency; its id is made of the title. Problems:
	 * `document/title-missing`, `auth/forbidden`.
	 */
	create(
		actor: Actor,
		form: { readonly title: Text; readonly page: Text }
	): Promise<Result<{ readonly id: string }>>;
	/** Starts a form with the present content of another under a new title. Problems: also `document/not-found`. */
	duplicate(actor: Actor, id: string, title: Text): Promise<Result<{ readonly id: string }>>;
	/** What one state of a form changes against another, as far as the actor may see both. */
	compare(actor: Actor, id: string, before: Edition, after: Edition): Promise<Result<FormComparison>>;
}
