import { createHash, randomBytes } from 'node:crypto';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Clock, Instant } from '#core/shared/ports.ts';

/** Somebody signed in. `id` is the hash under which it is stored, never the token. */
export interface Session {
	readonly id: string;
	readonly userId: string;
	readonly startedAt: Instant;
	/** When it ends however much it is used. */
	readonly endsAt: Instant;
}

/** Everything the rest of the program needs of a session library: lucia can be replaced in this file. */
export interface Sessions {
	/** Answers the token, which is shown to the browser once and never stored. */
	start(userId: string): Promise<string>;
	find(token: string): Promise<Session | undefined>;
	end(token: string): Promise<void>;
	endAll(userId: string): Promise<void>;
	deleteExpired(): Promise<void>;
}

/** Hours a session may last in all. */
export const ABSOLUTE_HOURS = 12;

/**
 * Unused, a session ends after half an hour to an hour: lucia lengthens it to the full time again whenever it is used
 * in the second half.
 */
const IDLE = new TimeSpan(1, 'h');

export function createSessions(adapter: Adapter, clock: Clock): Sessions {
	const lucia = new Lucia(adapter, {
		sessionExpiresIn: IDLE,
		getSessionAttributes: ({ startedAt, endsAt }) => ({ startedAt, endsAt })
	});
	return {
		start: async (userId) => {
			const token = randomBytes(32).toString('base64url');
			const startedAt = clock();
			const endsAt = new Date(Date.parse(startedAt) + ABSOLUTE_HOURS * 3_600_000).toISOString();
			await lucia.createSession(userId, { startedAt, endsAt }, { sessionId: idOf(token) });
			return token;
		},
		find: async (token) => {
			const { session } = await lucia.validateSession(idOf(token));
			if (!session) return undefined;
			if (clock() >= session.endsAt) {
				await lucia.invalidateSession(session.id);
				return undefined;
			}
			const { id, userId, startedAt, endsAt } = session;
			return { id, userId, startedAt, endsAt };
		},
		end: (token) => lucia.invalidateSession(idOf(token)),
		endAll: (userId) => lucia.invalidateUserSessions(userId),
		deleteExpired: () => lucia.deleteExpiredSessions()
	};
}

// helpers

function idOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ startedAt: Instant; endsAt: Instant }>;
		DatabaseSessionAttributes: { startedAt: Instant; endsAt: Instant };
	}
}
