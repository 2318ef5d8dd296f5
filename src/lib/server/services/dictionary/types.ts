/** What the services of the dictionary take and answer, for those who call them. */
export { DICTIONARY_KINDS, type DictionaryKind } from '#core/dictionary/kinds.ts';
export type { ChangeClass, ChangeReport, ClassifiedChange } from '#core/dictionary/changes/types.ts';
export type { DictionaryHit, DictionaryService, EntryHit, SimilarElement } from './types/dictionary.ts';
export type { DictionaryReviewService, ReviewItem } from './types/review.ts';
export type {
	ImpactReport,
	PlacementReport,
	ProcedurePlacements,
	Upgrade,
	UsageEdge,
	UsageNode,
	UsageReport,
	UsageService
} from './types/usage.ts';
export type {
	CollisionChoice,
	ExchangeFormat,
	ExchangeService,
	ExportedFile,
	ImportFile,
	ImportPlan,
	ImportTarget
} from './types/exchange.ts';
