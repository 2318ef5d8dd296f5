import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Instant } from '#core/shared/ports.ts';

/** Who edits a draft, as far as saves tell. Whether it still counts is for the services to say. */
export interface EditLockRecord {
	readonly tenant: string;
	readonly kind: SupportedKind;
	readonly id: string;
	/** User id. */
	readonly holder: string;
	/** When this person began. */
	readonly since: Instant;
	/** Last save or takeover. */
	readonly activeAt: Instant;
}

export interface LockReads {
	get(tenant: string, kind: SupportedKind, id: string): Promise<EditLockRecord | undefined>;
}
