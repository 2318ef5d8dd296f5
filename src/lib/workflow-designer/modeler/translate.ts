import { m } from '#lib/i18n/paraglide/messages.js';

/** bpmn-js's own texts that can still show, in the reader's language; the rest of its interface is replaced by ours. */
export function translate(template: string, replacements: Readonly<Record<string, string>> = {}): string {
	const text = TEXTS[template]?.() ?? template;
	return text.replace(/\{([^}]+)\}/g, (whole, key: string) => replacements[key] ?? whole);
}

// helpers

const TEXTS: Readonly<Record<string, () => string>> = {
	'Align elements': m.workflows_bpmn_align,
	'Align elements left': m.workflows_bpmn_align_left,
	'Align elements center': m.workflows_bpmn_align_center,
	'Align elements right': m.workflows_bpmn_align_right,
	'Align elements top': m.workflows_bpmn_align_top,
	'Align elements middle': m.workflows_bpmn_align_middle,
	'Align elements bottom': m.workflows_bpmn_align_bottom,
	'Distribute elements horizontally': m.workflows_bpmn_distribute_horizontally,
	'Distribute elements vertically': m.workflows_bpmn_distribute_vertically,
	'Search in diagram': m.workflows_bpmn_search,
	'Open minimap': m.workflows_view_minimap,
	'Close minimap': m.workflows_view_minimap,
	'Data object must be placed within a pool/participant.': m.workflows_m_bpmn_data_object,
	'Open {element}': () => m.workflows_m_bpmn_open({ element: '{element}' }),
	'flow elements must be children of pools/participants': m.workflows_bpmn_inside_pool
};
