import { decodeBase64, encodeBase64 } from './base64.ts';
import { textOf, utf8 } from './bytes.ts';

/** Proof that an entry is in a log, verifiable offline (C2SP tlog-proof); the checkpoint is carried verbatim. */
export interface LogProof {
	readonly index: number;
	/** From the leaf's sibling up to the root's child. */
	readonly path: readonly Uint8Array[];
	readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

export function formatLogProof({ index, path, checkpoint }: LogProof): string {
	const lines = [HEADER, `index ${index}`, ...path.map(encodeBase64), ''];
	return `${lines.join('\n')}\n${checkpoint}`;
}

/** The proof in `bytes`, or undefined unless they are exactly what `formatLogProof` writes. */
export function parseLogProof(bytes: Uint8Array): LogProof | undefined {
	const text = textOf(bytes);
	const end = text?.indexOf('\n\n') ?? -1;
	if (text === undefined || end < 0) return undefined;
	const [, index = '', ...lines] = text.slice(0, end).split('\n');
	const path = lines.map(decodeBase64).filter((hash) => hash !== undefined);
	const proof = { index: Number(index.replace('index ', '')), path, checkpoint: text.slice(end + 2) };
	return formatLogProof(proof) === text && Number.isSafeInteger(proof.index) ? proof : undefined;
}

/** Bytes of a proof as stored. */
export function logProofBytes(proof: LogProof): Uint8Array<ArrayBuffer> {
	return utf8(formatLogProof(proof));
}
