import { fail, ok, type Result } from '#core/shared/problem.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { Crypto } from './crypto.ts';
import { logEntrySchema, type LogEntry } from './logEntry.ts';
import { parseLogProof } from './logProof.ts';
import { leafHash, verifyInclusion, type TreeHead } from './merkle.ts';
import { utf8 } from './bytes.ts';
import { readShaped } from './shape.ts';
import type { Trust } from './trust.ts';

export interface Logged {
	readonly entry: LogEntry;
	readonly index: number;
	/** Head of the log the proof leads to. */
	readonly head: TreeHead;
}

/**
 * The entry, once its proof shows that the trusted log holds it. Problems stand at the named items:
 * `log/malformed-proof`, `log/untrusted-checkpoint`, `log/not-included`, or what is wrong with the entry itself.
 */
export function verifyLogged(
	entryBytes: Uint8Array,
	proofBytes: Uint8Array,
	items: { readonly logEntry: string; readonly proof: string },
	trust: Trust,
	crypto: Crypto
): Result<Logged> {
	const entry = readShaped(entryBytes, logEntrySchema, items.logEntry);
	if (!entry.ok) return entry;
	const proof = parseLogProof(proofBytes);
	if (!proof) return fail({ code: 'log/malformed-proof', at: items.proof });
	const head = openCheckpoint(crypto, utf8(proof.checkpoint), trust.log);
	if (!head) return fail({ code: 'log/untrusted-checkpoint', at: items.proof });
	const leaf = leafHash(crypto.hash, entryBytes);
	if (!verifyInclusion(crypto.hash, leaf, proof.index, head.size, proof.path, head.root)) {
		return fail({ code: 'log/not-included', at: items.proof });
	}
	return ok({ entry: entry.value, index: proof.index, head });
}
