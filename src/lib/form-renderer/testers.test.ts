import { rankWith as jsonFormsRankWith, type TesterContext } from '@jsonforms/core';
import { describe, expect, it } from 'vitest';
import type { ControlKind } from '#core/forms/index.ts';
import { CONTROLS } from './controls/registry.ts';
import { controlIs, rankWith } from './testers.ts';

const KINDS: readonly ControlKind[] = [
	'string',
	'text',
	'integer',
	'money',
	'decimal',
	'date',
	'yearMonth',
	'yesNo',
	'tick',
	'radio',
	'select',
	'combobox',
	'checkboxes',
	'personId',
	'phone',
	'email',
	'taxCode',
	'address',
	'attachment'
];
const context: TesterContext = { rootSchema: {}, config: {} };
const control = (kind: string) => ({ type: 'Control', scope: '#', options: { control: kind } });

describe('testers', () => {
	it.each(KINDS)('find exactly one control for %s', (kind) => {
		const ranks = CONTROLS.map(({ tester }) => tester(control(kind), {}, context));
		expect(ranks.filter((rank) => rank >= 0)).toHaveLength(1);
	});

	it('rank like those of JSON Forms', () => {
		for (const tester of [controlIs('date'), controlIs('money', 'integer')]) {
			for (const element of [control('date'), control('money'), { type: 'Group' }]) {
				expect(rankWith(3, tester)(element, {}, context)).toBe(
					jsonFormsRankWith(3, tester)(element, {}, context)
				);
			}
		}
	});
});
