import type { Problem } from '#core/shared/problem.ts';
import type { Actor } from './actor.ts';
import { CONSUMER_PREFIX } from './actor.ts';
import { holds } from './authorise.ts';
import { ROUTES } from './routes.ts';

/**
 * Why `user` may not ask for a route, or undefined. A route nobody declared is refused to everybody; a machine's key does
 * not open people's pages, nor a person's session the machines' interface.
 */
export function refusal(routeId: string, user: Actor | null): Problem | undefined {
	const access = Object.hasOwn(ROUTES, routeId) ? ROUTES[routeId] : undefined;
	if (access === undefined) return { code: 'auth/forbidden', params: { permission: routeId } };
	if (access === 'public') return undefined;
	const machine = typeof access === 'object';
	if (!user || user.id.startsWith(CONSUMER_PREFIX) !== machine) return { code: 'auth/required' };
	if (access === 'signedIn') return undefined;
	const permission = machine ? access.machine : access;
	return holds(user, permission) ? undefined : { code: 'auth/forbidden', params: { permission } };
}

/** Whether the route is asked for with a consumer's key. */
export function isMachineRoute(routeId: string): boolean {
	return typeof ROUTES[routeId] === 'object';
}
