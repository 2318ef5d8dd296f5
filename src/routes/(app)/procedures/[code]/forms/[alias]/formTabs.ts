import { m } from '#lib/i18n/paraglide/messages.js';
import type { Tab } from '#lib/ui/index.ts';

/** The modes of one form as tabs; `base` is the path of its design. */
export function formTabs(base: string, current: 'design' | 'history'): readonly Tab[] {
	return [
		{ href: base, label: m.designer_tab_design(), current: current === 'design' },
		{ href: `${base}/history`, label: m.designer_tab_history(), current: current === 'history' }
	];
}
