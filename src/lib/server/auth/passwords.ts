import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Problem } from '#core/shared/problem.ts';

/** Shortest and longest password in characters (OWASP ASVS 5.0 V6.2.1, V6.2.9). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/**
 * The hash to store: argon2id in the PHC string format, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. Runs off the event loop.
 */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const tag = await derive(password, nonce, COST);
	const { memory, passes, parallelism } = COST;
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/**
 * Whether `password` is the one `hash` was made of. Without a hash (no such account) it takes as long and says no, so
 * that the time of the answer does not tell which accounts exist.
 */
export async function verifyPassword(hash: string | undefined, password: string): Promise<boolean> {
	const parsed = parseHash(hash ?? NOBODY);
	if (!parsed) return false;
	const tag = await derive(password, parsed.nonce, parsed.cost);
	return timingSafeEqual(tag, parsed.tag) && hash !== undefined;
}

/** Why `password` is not good enough for `email`, or undefined. */
export function passwordProblem(password: string, email: string): Problem | undefined {
	const length = [...password].length;
	if (length < PASSWORD_LENGTH.min)
		return { code: 'auth/password-short', params: { min: PASSWORD_LENGTH.min } };
	if (length > PASSWORD_LENGTH.max)
		return { code: 'auth/password-long', params: { max: PASSWORD_LENGTH.max } };
	const name = email.split('@')[0]?.toLowerCase() ?? '';
	const plain = password.toLowerCase();
	const repeated = new Set(plain).size < 5;
	if (repeated || (name.length > 3 && plain.includes(name))) return { code: 'auth/password-guessable' };
	return undefined;
}

// helpers

interface Cost {
	/** KiB. */
	readonly memory: number;
	readonly passes: number;
	readonly parallelism: number;
}

/** OWASP's first choice for argon2id. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;

/** A hash of the right cost that belongs to nobody. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(TAG_LENGTH))}`;

const run = promisify(argon2);

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
	const message = password.normalize('NFKC');
	return run('argon2id', { message, nonce, memory, passes, parallelism, tagLength: TAG_LENGTH });
}

function parseHash(hash: string): { nonce: Buffer; tag: Buffer; cost: Cost } | undefined {
	const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
	if (!match) return undefined;
	const [, memory, passes, parallelism, nonce = '', tag = ''] = match;
	const parsed = Buffer.from(tag, 'base64');
	if (parsed.length !== TAG_LENGTH) return undefined;
	return {
		nonce: Buffer.from(nonce, 'base64'),
		tag: parsed,
		cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
	};
}

/** Without padding, as PHC strings are written. */
function base64(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '');
}
