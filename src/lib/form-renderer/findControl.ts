import type { JsonSchema as FormsSchema, UISchemaElement } from '@jsonforms/core';
import type { CompiledForm, UiControl } from '#core/forms/index.ts';
import { CONTROLS, type ControlPart } from './controls/registry.ts';

/** The control that fits an element best. Throws when none does: every kind of control we compile has one. */
export function findControl(form: CompiledForm, element: UiControl): ControlPart {
	const { type, scope, label, options } = element;
	const uischema: UISchemaElement = { type, scope, label, options };
	// JSON Forms types schemas as drafts 4 and 7; its testers read 2020-12 objects just as well.
	const schema = form.schema as FormsSchema;
	const context = { rootSchema: schema, config: {} };
	const ranked = CONTROLS.map((entry) => ({ entry, rank: entry.tester(uischema, schema, context) }));
	const best = ranked.reduce((a, b) => (b.rank > a.rank ? b : a));
	if (best.rank < 0) throw new Error(`No control for ${element.options.id} (${element.options.control})`);
	return best.entry.part;
}
