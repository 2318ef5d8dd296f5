import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Throttle {
	/** Counts one attempt; answers the seconds to wait when there were too many, before anything is checked. */
	attempt(account: string, address: string): Promise<{ readonly wait: number } | undefined>;
	/** The account proved itself: its earlier failures are forgotten. */
	succeeded(account: string): Promise<void>;
}

export interface ThrottleLimits {
	/** Attempts per account within the window, however many addresses they come from. */
	readonly perAccount: number;
	/** Attempts per address within the window; offices share one. */
	readonly perAddress: number;
	readonly windowSeconds: number;
}

/** At most 10 guesses per account in a quarter of an hour (OWASP ASVS 5.0 V6.3.1). */
export const SIGN_IN_LIMITS: ThrottleLimits = { perAccount: 10, perAddress: 100, windowSeconds: 15 * 60 };

/** Counts in memory: an attacker cannot restart the server, and a count must not cost a disk write. */
export function createThrottle({ perAccount, perAddress, windowSeconds }: ThrottleLimits): Throttle {
	const accounts = new RateLimiterMemory({
		keyPrefix: 'account',
		points: perAccount,
		duration: windowSeconds
	});
	const addresses = new RateLimiterMemory({
		keyPrefix: 'address',
		points: perAddress,
		duration: windowSeconds
	});
	return {
		attempt: async (account, address) => {
			try {
				await addresses.consume(network(address));
				await accounts.consume(account.toLowerCase());
				return undefined;
			} catch (refused) {
				if (refused instanceof RateLimiterRes) return { wait: Math.ceil(refused.msBeforeNext / 1000) };
				throw refused;
			}
		},
		succeeded: async (account) => {
			await accounts.delete(account.toLowerCase());
		}
	};
}

// helpers

/** An IPv4 address, or the /64 an IPv6 host can choose its addresses from. */
function network(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.split('::');
	const first = head.split(':').filter(Boolean);
	const last = tail?.split(':').filter(Boolean) ?? [];
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
	return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}
