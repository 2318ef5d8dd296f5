import type { Sessions } from '../auth/sessions.ts';
import { createThrottle, SIGN_IN_LIMITS } from '../auth/throttle.ts';
import { createAudit, type AuditService } from './audit.ts';
import type { ServiceContext } from './context.ts';
import { createDocuments, type DocumentService } from './documents/index.ts';
import { createConsumers } from './people/consumers.ts';
import { createPeople } from './people/people.ts';
import { createSetup, type SetupService } from './people/setup.ts';
import type { ConsumerService, PeopleService } from './people/types.ts';
import { createSessionService, type SessionService } from './sessions.ts';

/** The use cases. Each takes the actor first and answers a `Result`. */
export interface Services {
	readonly audit: AuditService;
	readonly consumers: ConsumerService;
	readonly documents: DocumentService;
	readonly people: PeopleService;
	readonly sessions: SessionService;
	readonly setup: SetupService;
}

export function createServices(context: ServiceContext, sessions: Sessions): Services {
	return {
		audit: createAudit(context),
		consumers: createConsumers(context),
		documents: createDocuments(context),
		people: createPeople(context, sessions),
		sessions: createSessionService(context, sessions, createThrottle(SIGN_IN_LIMITS)),
		setup: createSetup(context)
	};
}
