import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { propertyOfRule, RULE_PROPERTIES } from './propertyOfRule.ts';

test.each(Object.keys(RULE_PROPERTIES))('%s is a rule', (name) => {
	expect(existsSync(`docs/rules/workflow-${name}.md`)).toBe(true);
});

test('conditions lead to the condition, what is about no property to the element', () => {
	expect(propertyOfRule('workflow/condition-gap')).toBe('condition');
	expect(propertyOfRule('workflow/step-without-role')).toBe('role');
	expect(propertyOfRule('workflow/deadlock')).toBeUndefined();
});
