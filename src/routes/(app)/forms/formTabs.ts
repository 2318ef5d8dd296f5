import { m } from '#lib/i18n/paraglide/messages.js';
import type { Tab } from '#lib/ui/index.ts';
import type { PlaceView } from './formPlace.ts';

/** The modes of one form as tabs. */
export function formTabs(
	{ base, design, overview }: PlaceView,
	current: 'overview' | 'design' | 'compare' | 'history'
): readonly Tab[] {
	return [
		...(overview === undefined
			? []
			: [{ href: overview, label: m.forms_tab_overview(), current: current === 'overview' }]),
		{ href: design, label: m.designer_tab_design(), current: current === 'design' },
		{ href: `${base}/compare`, label: m.forms_tab_compare(), current: current === 'compare' },
		{ href: `${base}/history`, label: m.designer_tab_history(), current: current === 'history' }
	];
}
