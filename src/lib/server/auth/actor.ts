import type { Role } from '../repositories/ports.ts';

/** Who acts, as services see them. */
export interface Actor {
	/** User id, `consumer:<id>` or `system`. */
	readonly id: string;
	readonly name: string;
	readonly tenant: string;
	readonly agency: string;
	/** Whether the agency is the tenant's centre, which sees every draft. */
	readonly centre: boolean;
	/** Roles of a person; a consumer and the system have none. */
	readonly roles: readonly Role[];
	readonly requestId?: string;
}

/** The program itself, acting in `tenant` for its centre: seeding, set-up. */
export function systemActor(tenant: string, agency: string): Actor {
	return { id: SYSTEM, name: SYSTEM, tenant, agency, centre: true, roles: [] };
}

export const SYSTEM = 'system';
export const CONSUMER_PREFIX = 'consumer:';
