import { m } from '#lib/i18n/paraglide/messages.js';
import type { Tab } from '#lib/ui/index.ts';

/** The modes of a procedure's workflow as tabs; `base` is the path of the procedure. */
export function workflowModes(base: string, current: 'design' | 'compare' | 'history'): readonly Tab[] {
	return [
		{ href: `${base}/workflow`, label: m.workflows_mode_design(), current: current === 'design' },
		{ href: `${base}/try-out`, label: m.workflows_try_out() },
		{ href: `${base}/workflow/compare`, label: m.workflows_mode_compare(), current: current === 'compare' },
		{ href: `${base}/workflow/history`, label: m.workflows_mode_history(), current: current === 'history' }
	];
}

/** The way to a page of a procedure's workflow. */
export function workflowCrumbs(code: string) {
	return [
		{ label: m.workflows_procedures(), href: '/procedures' },
		{ label: code, href: `/procedures/${code}` }
	];
}
