import { m } from '#lib/i18n/paraglide/messages.js';

/** Keys that work in the drawing only, for the help. */
export function canvasShortcuts(): readonly { readonly keys: string[]; readonly label: string }[] {
	return [
		{ keys: ['N'], label: m.workflows_m_key_create() },
		{ keys: ['E'], label: m.workflows_m_key_rename() },
		{ keys: ['H'], label: m.workflows_m_key_hand() },
		{ keys: ['L'], label: m.workflows_m_key_lasso() },
		{ keys: ['S'], label: m.workflows_m_key_space() },
		{ keys: ['Ctrl', 'A'], label: m.workflows_m_key_all() },
		{ keys: ['←', '↑', '→', '↓'], label: m.workflows_m_key_move() },
		{ keys: ['Ctrl', 'C', 'X', 'V'], label: m.workflows_m_key_copy() }
	];
}
