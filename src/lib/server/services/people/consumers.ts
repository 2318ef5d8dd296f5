import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { ID_PATTERN } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Registry } from '../../registry/index.ts';
import type { ConsumerRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import type { ConsumerService } from './types.ts';

/** Days a key is valid. */
const VALID_DAYS = 365;

export function createConsumers(
	{ store, clock }: ServiceContext,
	registry: Pick<Registry, 'trustFile'>
): ConsumerService {
	return {
		list: async (actor) => {
			const allowed = authorise(actor, 'consumer.manage');
			if (!allowed.ok) return allowed;
			return ok((await store.people.consumers(actor.tenant)).map(withoutKey));
		},

		create: async (actor, { id, name }) => {
			const allowed = authorise(actor, 'consumer.manage');
			if (!allowed.ok) return allowed;
			if (!ID_PATTERN.test(id)) return fail({ code: 'people/id-invalid', at: '/id', params: { id } });
			if (name.trim() === '') return fail({ code: 'people/name-missing', at: '/name' });
			const existing = await store.people.consumers(actor.tenant);
			if (existing.some((consumer) => consumer.id === id))
				return fail({ code: 'people/consumer-taken', at: '/id', params: { id } });
			const key = newConsumerKey('live', id);
			const consumer: ConsumerRecord = {
				tenant: actor.tenant,
				id,
				name: name.trim().normalize('NFC'),
				keyDigest: digestOf(key),
				expiresAt: new Date(Date.parse(clock()) + VALID_DAYS * 86_400_000).toISOString(),
				disabled: false,
				createdAt: clock()
			};
			await save(actor, 'consumer.create', consumer);
			return ok({ consumer: withoutKey(consumer), key });
		},

		setDisabled: async (actor, id, disabled) => {
			const allowed = authorise(actor, 'consumer.manage');
			if (!allowed.ok) return allowed;
			const found = (await store.people.consumers(actor.tenant)).find((consumer) => consumer.id === id);
			if (!found) return fail({ code: 'people/not-found' });
			const consumer = { ...found, disabled };
			await save(actor, disabled ? 'consumer.disable' : 'consumer.enable', consumer);
			return ok(withoutKey(consumer));
		},

		trustFile: async (actor) => {
			const allowed = authorise(actor, 'consumer.manage');
			return allowed.ok ? ok(registry.trustFile(actor.tenant)) : allowed;
		}
	};

	async function save(actor: Actor, action: string, consumer: ConsumerRecord): Promise<Result<void>> {
		await store.commit({
			tenant: actor.tenant,
			at: clock(),
			audit: leafOf(actor, action, `consumer:${consumer.id}`),
			writes: [{ type: 'putConsumer', consumer }]
		});
		return ok(undefined);
	}
}

/** `tt_live_<id>_<43 characters>`: 256 random bits, recognisable by scanners for leaked keys. */
export function newConsumerKey(environment: 'live' | 'test', id: string): string {
	return `tt_${environment}_${id}_${randomBytes(32).toString('base64url')}`;
}

// helpers

function withoutKey({ keyDigest: _digest, ...consumer }: ConsumerRecord): Omit<ConsumerRecord, 'keyDigest'> {
	return consumer;
}
