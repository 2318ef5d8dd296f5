import { m } from '#lib/i18n/paraglide/messages.js';
import type { MenuItem } from '#lib/ui/Menu.svelte';
import type { IconName } from '#lib/ui/icons.ts';
import type { FormEditor } from '../FormEditor.svelte.ts';

/** What the outline does itself. */
export interface ItemActs {
	readonly move: () => void;
	readonly copy: () => void;
	readonly cut: () => void;
	readonly paste: () => void;
}

export type ItemCommand = MenuItem & { readonly icon: IconName };

/** What can be done with an item, or with the selection it is part of, in the order of the menu. */
export function itemCommands(editor: FormEditor, id: string, acts: ItemActs): readonly ItemCommand[] {
	const { items, canEdit } = editor;
	const copy: ItemCommand = { label: m.designer_copy(), icon: 'copy', keys: ['Ctrl', 'C'], run: acts.copy };
	if (!canEdit) return [copy];
	const omitted = items.isOmitted(id);
	return [
		step('up', m.designer_move_up(), 'arrowUp', '↑'),
		step('down', m.designer_move_down(), 'arrowDown', '↓'),
		{ label: m.designer_move_to(), icon: 'move', run: acts.move },
		{
			label: m.designer_duplicate(),
			icon: 'plus',
			keys: ['Ctrl', 'D'],
			disabled: !items.canDuplicate(id),
			run: () => items.duplicate(id)
		},
		copy,
		{
			label: m.designer_cut(),
			icon: 'minus',
			keys: ['Ctrl', 'X'],
			disabled: !items.canRemove(id),
			run: acts.cut
		},
		{ label: m.designer_paste(), icon: 'note', keys: ['Ctrl', 'V'], run: acts.paste },
		{ label: m.designer_require(), icon: 'check', run: () => items.require(id, true) },
		{ label: m.designer_unrequire(), icon: 'close', run: () => items.require(id, false) },
		{
			label: omitted ? m.designer_print_show() : m.designer_print_omit(),
			icon: 'paper',
			run: () => items.omit(id, !omitted)
		},
		{
			label: m.designer_remove(),
			icon: 'trash',
			keys: ['Del'],
			danger: true,
			disabled: !items.canRemove(id),
			run: () => items.remove(id)
		}
	];

	function step(direction: 'up' | 'down', label: string, icon: IconName, arrow: string): ItemCommand {
		return {
			label,
			icon,
			keys: ['Alt', arrow],
			disabled: !items.canStep(id, direction),
			run: () => items.step(id, direction)
		};
	}
}
