import type { Instant } from '#core/shared/ports.ts';

/** An account as the administrator's list shows it. */
export interface PersonRow {
	readonly id: string;
	readonly email: string;
	readonly name: string;
	/** Name of the agency. */
	readonly agency: string;
	readonly roles: readonly string[];
	readonly disabled: boolean;
	/** The reader's own account: it cannot be disabled. */
	readonly self: boolean;
}

export interface AgencyRow {
	readonly id: string;
	readonly name: string;
	readonly centre: boolean;
}

export interface ConsumerRow {
	readonly id: string;
	readonly name: string;
	readonly expiresAt: Instant;
	readonly state: 'active' | 'expired' | 'disabled';
}

export interface AuditRow {
	readonly seq: number;
	readonly at: Instant;
	/** User id, `consumer:<id>` or `system`. */
	readonly actor: string;
	/** Name of the person, when it is one. */
	readonly who?: string | undefined;
	readonly action: string;
	readonly target: string;
	/** Name of the person the act was about, when it is one. */
	readonly about?: string | undefined;
	readonly reason?: string | undefined;
	readonly hash: string;
}

/** What came of a form, as the page that holds it shows it. */
export interface Outcome {
	/** Form it belongs to, e.g. `createPerson`. */
	readonly form: string;
	/** What was done, in words. */
	readonly done?: string;
	/** A password or key that is shown this once, and whose it is. */
	readonly secret?: { readonly label: string; readonly value: string };
	/** Why it was refused, by field; what belongs to no field stands under `''`. */
	readonly errors?: Readonly<Record<string, string>>;
	/** What was typed, so that nothing has to be typed again. */
	readonly typed?: Readonly<Record<string, string>>;
	readonly roles?: readonly string[];
}
