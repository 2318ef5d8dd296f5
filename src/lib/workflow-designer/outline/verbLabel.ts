import { m } from '#lib/i18n/paraglide/messages.js';
import type { OutlineVerb } from './outlineVerbs.ts';

/** A verb as the menu of a row shows it. */
export function verbLabel(verb: OutlineVerb): string {
	return LABELS[verb]();
}

// helpers

const LABELS: Readonly<Record<OutlineVerb, () => string>> = {
	edit: m.workflows_outline_edit,
	rename: m.workflows_rename,
	addAfter: m.workflows_outline_add_after,
	addBefore: m.workflows_outline_add_before,
	connect: m.workflows_connect_to,
	condition: m.workflows_outline_condition,
	makeDefault: m.workflows_outline_default,
	kind: m.workflows_outline_kind,
	move: m.workflows_outline_move,
	up: m.workflows_outline_up,
	down: m.workflows_outline_down,
	lane: m.workflows_outline_lane,
	duplicate: m.workflows_outline_duplicate,
	copy: m.workflows_outline_copy,
	cut: m.workflows_outline_cut,
	paste: m.workflows_outline_paste,
	remove: m.workflows_remove
};
