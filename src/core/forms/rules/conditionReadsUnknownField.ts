import { readersOf } from '../compile/buildPlan.ts';
import { parseConditions } from '../compile/parseConditions.ts';
import { formNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** What a form may read besides its own fields: the dossier it belongs to, and the sources it was prefilled from. */
const OUTSIDE = ['dossier', 'source'];

/** An expression reads a path no field has: it reads null for ever, and nobody is told. */
export const conditionReadsUnknownField: FormRule = {
	id: 'form/condition-reads-unknown-field',
	check: (form) => {
		const nodes = formNodes(form);
		const readers = readersOf(nodes);
		const conditions = parseConditions(form, nodes);
		if (!conditions.ok) return [];
		return conditions.value.flatMap(({ id, at, repeat, parsed }) =>
			parsed.reads
				.filter((read) => !OUTSIDE.includes(read.split('.')[0] ?? ''))
				.filter((read) => readers(read, repeat).length === 0)
				.map((path) => finding(conditionReadsUnknownField.id, 'error', at, { id, path }))
		);
	}
};
