import type { TableNames } from '#core/workflows/table/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Names a draft gets beside those of its table: Vietnamese, the base language of documents. */
export function tableNames(process: string): TableNames {
	return {
		process,
		start: m.workflows_t_doc_start({}, VI),
		done: m.workflows_t_doc_done({}, VI),
		refused: m.workflows_t_doc_refused({}, VI),
		decidedAgainst: m.workflows_t_doc_decided_against({}, VI),
		applicant: m.workflows_t_doc_applicant({}, VI),
		requestSupplement: m.workflows_t_doc_supplement({}, VI),
		refuseIntake: m.workflows_t_doc_refuse({}, VI),
		decideAgainst: m.workflows_t_doc_decide_against({}, VI),
		usual: both(m.workflows_t_doc_usual),
		incomplete: both(m.workflows_t_doc_incomplete),
		refusal: both(m.workflows_t_doc_refusal),
		returned: both(m.workflows_t_doc_returned),
		question: (step) => m.workflows_t_doc_question({ step }, VI)
	};
}

// helpers

const VI = { locale: 'vi' } as const;

function both(message: (inputs: Record<string, never>, options: { locale: 'vi' | 'en' }) => string) {
	return { vi: message({}, VI), en: message({}, { locale: 'en' }) };
}
