import type { Problem } from '#core/shared/problem.ts';
import { formNodes, type FormNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { readConditions, type FormCondition } from './parseConditions.ts';
import { readersOf, type Readers } from './readersOf.ts';

/** A form taken apart once, for all who look into it. */
export interface FormReading {
	readonly form: FormDocument;
	readonly nodes: readonly FormNode[];
	/** Every expression that parses. */
	readonly conditions: readonly FormCondition[];
	/** Why the others do not. */
	readonly problems: readonly Problem[];
	readonly readers: Readers;
}

export function readForm(form: FormDocument): FormReading {
	const nodes = formNodes(form);
	return { form, nodes, ...readConditions(form, nodes), readers: readersOf(nodes) };
}
