import { m } from '#lib/i18n/paraglide/messages.js';
import type { Shortcut } from '#lib/shell/index.ts';

/** What the keyboard help of the shell lists while a form is designed. */
export function designerShortcuts(): readonly Shortcut[] {
	return [
		{ keys: ['Ctrl', 'J'], label: m.designer_key_search() },
		{ keys: ['Alt', '↑'], label: m.designer_key_up() },
		{ keys: ['Alt', '↓'], label: m.designer_key_down() },
		{ keys: ['Ctrl', 'D'], label: m.designer_duplicate() },
		{ keys: ['Delete'], label: m.designer_key_remove() },
		{ keys: ['Shift', '↓'], label: m.designer_key_select_more() },
		{ keys: ['Ctrl', 'Space'], label: m.designer_key_select_one() },
		{ keys: ['Ctrl', 'C'], label: m.designer_copy() },
		{ keys: ['Ctrl', 'X'], label: m.designer_cut() },
		{ keys: ['Ctrl', 'V'], label: m.designer_paste() },
		{ keys: ['Shift', 'F10'], label: m.designer_key_menu() },
		{ keys: ['Ctrl', 'Z'], label: m.drafts_undo() },
		{ keys: ['Ctrl', 'Y'], label: m.drafts_redo() },
		{ keys: ['Ctrl', 'S'], label: m.designer_key_checkpoint() },
		{ keys: ['Alt', 'P'], label: m.designer_key_properties() },
		{ keys: ['Ctrl', 'B'], label: m.designer_key_problems() }
	];
}
