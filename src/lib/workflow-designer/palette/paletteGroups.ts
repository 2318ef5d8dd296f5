import { fold } from '#core/shared/fold.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { LaneDirection } from '../edits/lanes.ts';
import { FLOW_PART_KINDS, FLOW_PARTS } from '../flowParts.ts';
import { partName } from '../modeler/partNames.ts';
import { STEP_DEFAULTS, type PartKind } from '../stepKinds.ts';
import { STEP_TEMPLATES, type StepTemplate } from './stepTemplates.ts';

export type PaletteItem = { readonly id: string; readonly label: string } & (
	{ readonly part: PartKind } | { readonly template: StepTemplate } | { readonly lanes: LaneDirection }
);

export interface PaletteGroup {
	readonly id: string;
	readonly name: string;
	readonly items: readonly PaletteItem[];
}

/** Everything that can be put into a workflow, by sort, named in the editor's language. */
export function paletteGroups(): readonly PaletteGroup[] {
	const parts = (kinds: readonly PartKind[]) =>
		kinds.map((part) => ({ id: part, label: partName(part), part }));
	const flow = (group: string) => parts(FLOW_PART_KINDS.filter((part) => FLOW_PARTS[part].group === group));
	return [
		{ id: 'step', name: m.workflows_m_group_step(), items: parts(Object.keys(STEP_DEFAULTS) as PartKind[]) },
		{ id: 'branch', name: m.workflows_m_group_branch(), items: flow('branch') },
		{ id: 'event', name: m.workflows_m_group_event(), items: flow('event') },
		{ id: 'boundary', name: m.workflows_m_group_boundary(), items: flow('boundary') },
		{ id: 'group', name: m.workflows_m_group_group(), items: flow('group') },
		{
			id: 'lane',
			name: m.workflows_m_group_lane(),
			items: [
				{ id: 'across', label: m.workflows_m_lanes_across(), lanes: 'across' },
				{ id: 'down', label: m.workflows_m_lanes_down(), lanes: 'down' }
			]
		},
		{
			id: 'template',
			name: m.workflows_m_group_template(),
			items: STEP_TEMPLATES.map((template) => ({ id: template.id, label: template.name({}), template }))
		}
	];
}

/** The groups that have something matching, with only that; searched without accents. */
export function matching(groups: readonly PaletteGroup[], text: string): readonly PaletteGroup[] {
	const words = fold(text).split(' ').filter(Boolean);
	if (words.length === 0) return groups;
	return groups
		.map((group) => ({
			...group,
			items: group.items.filter(({ label }) => words.every((word) => fold(label).includes(word)))
		}))
		.filter(({ items }) => items.length > 0);
}
