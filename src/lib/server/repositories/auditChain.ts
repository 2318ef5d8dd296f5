import { createHash } from 'node:crypto';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { AuditLeaf } from './ports.ts';

/** What the first leaf names as its predecessor. */
export const CHAIN_START: Digest = `sha256:${'0'.repeat(64)}`;

/** `leaf` sealed with its hash: SHA-256 over the canonical JSON of every other field. */
export function seal(leaf: Omit<AuditLeaf, 'hash'>): AuditLeaf {
	return { ...leaf, hash: digestOf(canonicalJson(leaf)) };
}

/** Why `leaf` cannot follow a leaf with hash `previous` and number `seq - 1`, or undefined when it holds. */
export function brokenLink(leaf: AuditLeaf, previous: Digest, seq: number): string | undefined {
	if (leaf.seq !== seq) return `leaf ${seq} is missing`;
	if (leaf.previousHash !== previous) return 'does not follow the leaf before it';
	const { hash, ...rest } = leaf;
	return seal(rest).hash === hash ? undefined : 'was changed after it was written';
}

/** `sha256:` digest of text or bytes. */
export function digestOf(bytes: string | Uint8Array): Digest {
	return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
