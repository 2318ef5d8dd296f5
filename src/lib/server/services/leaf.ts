import type { Actor } from '../auth/actor.ts';
import type { ChangeSet } from '../repositories/ports.ts';

/** The audit fields every act of a person has. */
export function leafOf(
	actor: Actor,
	action: string,
	target: string,
	more: Pick<ChangeSet['audit'], 'before' | 'after' | 'reason'> = {}
): ChangeSet['audit'] {
	return {
		actor: actor.id,
		action,
		target,
		...more,
		...(actor.requestId === undefined ? {} : { requestId: actor.requestId })
	};
}
