import { createAudit, type AuditService } from './audit.ts';
import type { ServiceContext } from './context.ts';

/** The use cases. Each takes the actor first and answers a `Result`. */
export interface Services {
	readonly audit: AuditService;
}

export function createServices(context: ServiceContext): Services {
	return { audit: createAudit(context) };
}
