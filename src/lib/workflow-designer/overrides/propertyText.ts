import type { GraphNode, StepBinding } from '#core/workflows/types.ts';
import type { StepOverride } from '#core/workflows/overrides/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { limitText } from '../limitText.ts';
import { stepRoleName } from '../roleName.ts';
import { unitName } from './unitName.ts';

/** A property of a step that a procedure may do otherwise. */
export type OwnProperty = 'name' | 'role' | 'unit' | 'timeLimit' | 'citations' | 'note' | 'result';

export const OWN_PROPERTIES: readonly OwnProperty[] = [
	'name',
	'role',
	'unit',
	'timeLimit',
	'citations',
	'note',
	'result'
];

export function propertyName(property: OwnProperty): string {
	return NAMES[property]();
}

/** What the base says of a step, in words. */
export function baseText({ name, step }: GraphNode, property: OwnProperty): string {
	return property === 'name' ? name || m.workflows_base_nothing() : boundText(step, property);
}

/** What an override says of a property, in words; undefined when it says nothing of it. */
export function overrideText(override: StepOverride, property: OwnProperty): string | undefined {
	const value = override[property];
	if (value === undefined) return undefined;
	if (property === 'name') return String(value);
	return boundText(value === null ? {} : { [property]: value }, property);
}

// helpers

const NAMES: Readonly<Record<OwnProperty, () => string>> = {
	name: m.workflows_base_name,
	role: m.workflows_base_role,
	unit: m.workflows_base_unit,
	timeLimit: m.workflows_base_limit,
	citations: m.workflows_base_citations,
	note: m.workflows_base_note,
	result: m.workflows_result
};

function boundText(step: Partial<StepBinding> | undefined, property: Exclude<OwnProperty, 'name'>): string {
	const nothing = m.workflows_base_nothing();
	switch (property) {
		case 'role':
			return step?.role === undefined ? nothing : stepRoleName(step.role);
		case 'unit':
			return step?.unit === undefined ? nothing : unitName(step.unit);
		case 'timeLimit':
			return step?.timeLimit === undefined ? nothing : limitText(step.timeLimit);
		case 'citations':
			return step?.citations?.length
				? m.workflows_base_citation_count({ count: step.citations.length })
				: nothing;
		case 'note':
			return step?.note ?? nothing;
		case 'result':
			return step?.result ?? nothing;
	}
}
