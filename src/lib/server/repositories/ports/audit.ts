import type { Digest, Instant } from '#core/shared/ports.ts';

/** One leaf per committed change; `hash` covers every other field, so that the chain cannot be rewritten unseen. */
export interface AuditLeaf {
	readonly seq: number;
	readonly tenant: string;
	readonly at: Instant;
	/** User id, `consumer:<id>` or `system`. */
	readonly actor: string;
	readonly onBehalfOf?: string;
	/** `document.saveDraft`, `candidate.submit` … */
	readonly action: string;
	/** Ref, candidate id, user id … */
	readonly target: string;
	readonly before?: Digest;
	readonly after?: Digest;
	readonly reason?: string;
	readonly requestId?: string;
	readonly previousHash: Digest;
	readonly hash: Digest;
}

export interface AuditReads {
	list(query: {
		readonly tenant: string;
		readonly target?: string;
		readonly actor?: string;
		readonly before?: number;
		readonly limit: number;
	}): Promise<readonly AuditLeaf[]>;
	/** Recomputes the chain; names the first leaf that does not hold. */
	verify(): Promise<
		| { readonly ok: true; readonly leaves: number }
		| { readonly ok: false; readonly seq: number; readonly reason: string }
	>;
}
