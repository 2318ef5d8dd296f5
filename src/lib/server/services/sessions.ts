import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { CONSUMER_PREFIX, type Actor } from '../auth/actor.ts';
import { verifyPassword } from '../auth/passwords.ts';
import type { Session, Sessions } from '../auth/sessions.ts';
import type { Throttle } from '../auth/throttle.ts';
import { digestOf } from '../repositories/auditChain.ts';
import type { UserRecord } from '../repositories/ports.ts';
import type { ServiceContext } from './context.ts';
import { leafOf } from './leaf.ts';

export interface Credentials {
	readonly email: string;
	readonly password: string;
	/** Network address the attempt comes from. */
	readonly address: string;
	readonly requestId?: string;
}

export interface SessionService {
	/**
	 * Answers the token of a new session. Problems: `auth/throttled` {minutes}; `auth/wrong-credentials`, which does not
	 * say whether there is such an account.
	 */
	signIn(credentials: Credentials): Promise<Result<{ readonly token: string }>>;
	signOut(token: string, requestId?: string): Promise<void>;
	/** Who the token belongs to, as of now: roles, agency and a disabled account take effect with the next request. */
	resolve(
		token: string,
		requestId?: string
	): Promise<{ readonly actor: Actor; readonly session: Session } | undefined>;
	/** The consumer whose key this is, unless it is disabled or expired. */
	consumer(key: string, requestId?: string): Promise<Actor | undefined>;
}

export function createSessionService(
	{ store, clock, log }: ServiceContext,
	sessions: Sessions,
	throttle: Throttle
): SessionService {
	return {
		signIn: async ({ email, password, address, requestId }) => {
			const account = email.trim().toLowerCase().slice(0, MAX_EMAIL);
			const refused = await throttle.attempt(account, address);
			if (refused) {
				log.warn('sign-in throttled', { account, address, requestId });
				return fail({ code: 'auth/throttled', params: { minutes: Math.ceil(refused.wait / 60) } });
			}
			const user = await store.people.userByEmail(account);
			const right = await verifyPassword(user?.passwordHash, password.slice(0, MAX_PASSWORD));
			if (!user || !right || user.disabled) {
				log.warn('sign-in refused', { account, address, requestId });
				if (user) later(() => record(user, 'session.refuse', requestId));
				return fail({ code: 'auth/wrong-credentials' });
			}
			await throttle.succeeded(account);
			await sessions.deleteExpired();
			const token = await sessions.start(user.id);
			await record(user, 'session.start', requestId);
			return ok({ token });
		},

		signOut: async (token, requestId) => {
			const session = await sessions.find(token);
			await sessions.end(token);
			const user = session && (await store.people.user(session.userId));
			if (user) await record(user, 'session.end', requestId);
		},

		resolve: async (token, requestId) => {
			const session = await sessions.find(token);
			const user = session && (await store.people.user(session.userId));
			if (!session || !user) return undefined;
			if (user.disabled) {
				await sessions.endAll(user.id);
				return undefined;
			}
			return { actor: await actorOf(user, requestId), session };
		},

		consumer: async (key, requestId) => {
			const record = await store.people.consumerByKey(digestOf(key));
			if (!record || record.disabled || record.expiresAt <= clock()) return undefined;
			return {
				id: `${CONSUMER_PREFIX}${record.id}`,
				name: record.name,
				tenant: record.tenant,
				agency: '',
				centre: false,
				roles: [],
				...(requestId === undefined ? {} : { requestId })
			};
		}
	};

	/**
	 * Does `work` when the answer is gone: what is written only for accounts that exist must not take time that tells
	 * them from others.
	 */
	function later(work: () => Promise<void>): void {
		const attempt = () => void work().catch((error: unknown) => log.error('audit leaf lost', { error }));
		setTimeout(attempt, REFUSAL_DELAY + randomInt(REFUSAL_DELAY)).unref();
	}

	async function actorOf(user: UserRecord, requestId: string | undefined): Promise<Actor> {
		const agencies = await store.people.agencies(user.tenant);
		const { id, name, tenant, agency, roles } = user;
		const centre = agencies.some((each) => each.id === agency && each.centre);
		return { id, name, tenant, agency, centre, roles, ...(requestId === undefined ? {} : { requestId }) };
	}

	async function record(user: UserRecord, action: string, requestId: string | undefined): Promise<void> {
		const actor = await actorOf(user, requestId);
		const audit = leafOf(actor, action, user.id);
		await store.commit({ tenant: user.tenant, at: clock(), audit, writes: [] });
	}
}

// helpers

/** Milliseconds. */
const REFUSAL_DELAY = 100;

const MAX_EMAIL = 254;
/** Longer input is not hashed: it cannot be a password of ours. */
const MAX_PASSWORD = 1024;
