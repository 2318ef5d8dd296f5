import { createAudit, type AuditService } from './audit.ts';
import type { ServiceContext } from './context.ts';
import { createDocuments, type DocumentService } from './documents/index.ts';

/** The use cases. Each takes the actor first and answers a `Result`. */
export interface Services {
	readonly audit: AuditService;
	readonly documents: DocumentService;
}

export function createServices(context: ServiceContext): Services {
	return { audit: createAudit(context), documents: createDocuments(context) };
}
