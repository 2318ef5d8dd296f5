import type { Sessions } from '../auth/sessions.ts';
import { createThrottle, SIGN_IN_LIMITS } from '../auth/throttle.ts';
import type { Registry } from '../registry/index.ts';
import { createAudit, type AuditService } from './audit.ts';
import { createCandidates, type CandidateService } from './candidates/index.ts';
import { createComparison, type ComparisonService } from './comparison/index.ts';
import type { ServiceContext } from './context.ts';
import { createDocuments, type DocumentService } from './documents/index.ts';
import { createConsumers } from './people/consumers.ts';
import { createDictionary } from './dictionary/dictionary.ts';
import { createExchange } from './dictionary/exchange.ts';
import { createDictionaryReview } from './dictionary/review.ts';
import { createReader, type ReaderService } from './dictionary/reader.ts';
import type {
	DictionaryReviewService,
	DictionaryService,
	ExchangeService,
	UsageService
} from './dictionary/types.ts';
import { createUsage } from './dictionary/usage.ts';
import { createFillings, type FillingService } from './fillings/index.ts';
import { createForms, type FormService } from './forms/index.ts';
import { createHistory, type HistoryService } from './history/index.ts';
import { createLocks, type LockService } from './locks/index.ts';
import { createPeople } from './people/people.ts';
import { createSetup, type SetupService } from './people/setup.ts';
import type { ConsumerService, PeopleService } from './people/types.ts';
import { createPrint, type PrintService } from './print/index.ts';
import { createProcedures } from './procedures/procedures.ts';
import { createScenarios } from './procedures/scenarios.ts';
import type { ProcedureService, ScenarioService } from './procedures/types.ts';
import { createPull, type PullService } from './pull/index.ts';
import { createReleases, type ReleaseService } from './releases/index.ts';
import { createWorkflows, type WorkflowService } from './workflows/index.ts';
import { createSessionService, type SessionService } from './sessions.ts';

/** The use cases. Each takes the actor first and answers a `Result`. */
export interface Services {
	readonly audit: AuditService;
	readonly candidates: CandidateService;
	readonly comparison: ComparisonService;
	readonly consumers: ConsumerService;
	readonly dictionary: DictionaryService;
	readonly documents: DocumentService;
	readonly exchange: ExchangeService;
	readonly fillings: FillingService;
	readonly forms: FormService;
	readonly history: HistoryService;
	readonly locks: LockService;
	readonly dictionaryReader: ReaderService;
	readonly dictionaryReview: DictionaryReviewService;
	readonly people: PeopleService;
	readonly print: PrintService;
	readonly procedures: ProcedureService;
	readonly pull: PullService;
	readonly releases: ReleaseService;
	readonly scenarios: ScenarioService;
	readonly sessions: SessionService;
	readonly setup: SetupService;
	readonly usage: UsageService;
	readonly workflows: WorkflowService;
}

export function createServices(context: ServiceContext, sessions: Sessions, registry: Registry): Services {
	const documents = createDocuments(context);
	const procedures = createProcedures(context, documents);
	const dictionary = createDictionary(context);
	const history = createHistory(context);
	return {
		audit: createAudit(context),
		candidates: createCandidates(context, registry),
		comparison: createComparison(context, history),
		consumers: createConsumers(context, registry),
		dictionary,
		documents,
		exchange: createExchange(context, dictionary.similar),
		fillings: createFillings(context, procedures),
		forms: createForms(context, documents, history),
		history,
		locks: createLocks(context),
		dictionaryReader: createReader(context, registry),
		dictionaryReview: createDictionaryReview(context),
		people: createPeople(context, sessions),
		print: createPrint(context, documents),
		procedures,
		pull: createPull(context, registry),
		releases: createReleases(context, registry),
		scenarios: createScenarios(context, documents, procedures),
		sessions: createSessionService(context, sessions, createThrottle(SIGN_IN_LIMITS)),
		setup: createSetup(context),
		usage: createUsage(context),
		workflows: createWorkflows(context, documents)
	};
}
