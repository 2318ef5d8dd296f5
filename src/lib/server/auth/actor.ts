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
	readonly roles: readonly Role[];
	readonly requestId?: string;
}
