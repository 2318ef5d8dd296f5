import { fail, ok, type Result } from '#core/shared/problem.ts';
import { CONSUMER_PREFIX, SYSTEM, type Actor } from './actor.ts';
import { CONSUMER_GRANTS, GRANTS, type Permission } from './permissions.ts';

/** Whose the thing is that is asked for. Without `agency` it belongs to the whole tenant. */
export interface Resource {
	readonly tenant: string;
	readonly agency?: string;
}

/**
 * The single gate of every service. Denies unless the actor's role grants `permission` and the resource is in reach: of
 * the own tenant, and of the own agency unless the actor belongs to the centre.
 *
 * Problems: `auth/not-found` for what is out of reach (it must not even show that it exists), `auth/forbidden`.
 */
export function authorise(actor: Actor, permission: Permission, resource?: Resource): Result<void> {
	if (resource && !inReach(actor, resource)) return fail({ code: 'auth/not-found' });
	if (!holds(actor, permission)) return fail({ code: 'auth/forbidden', params: { permission } });
	return ok(undefined);
}

/** Whether the actor's roles grant `permission` on anything at all; for showing or hiding what leads there. */
export function holds(actor: Actor, permission: Permission): boolean {
	if (actor.id === SYSTEM) return true;
	if (actor.id.startsWith(CONSUMER_PREFIX)) return CONSUMER_GRANTS.includes(permission);
	return actor.roles.some((role) => GRANTS[role].includes(permission));
}

/** Whether the resource is one the actor may know of. */
export function inReach(actor: Actor, resource: Resource): boolean {
	if (resource.tenant !== actor.tenant) return false;
	return resource.agency === undefined || actor.centre || resource.agency === actor.agency;
}
