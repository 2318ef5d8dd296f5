import type { RankedTester, Tester } from '@jsonforms/core';
import type { ControlKind } from '#core/forms/index.ts';

/**
 * Testers with the signature of JSON Forms, so that its own (and other people's) rank beside ours. The few we need
 * are written out here: the package itself would bring ajv and lodash into the citizen's page.
 */

/** `rank` when the tester holds, else -1: not applicable. */
export function rankWith(rank: number, tester: Tester): RankedTester {
	return (uischema, schema, context) => (tester(uischema, schema, context) ? rank : -1);
}

/** A control whose kind of entry is one of `kinds`. */
export function controlIs(...kinds: readonly (ControlKind | 'repeat')[]): Tester {
	return (uischema) =>
		uischema?.type === 'Control' && kinds.includes(uischema.options?.control as ControlKind | 'repeat');
}
