import type { StepBinding } from '#core/workflows/types.ts';
import type { WorkflowSetting } from '../setting.ts';

export interface UnknownReference {
	readonly of: 'form' | 'field' | 'source' | 'instrument' | 'result' | 'step';
	readonly name: string;
}

/** What pasted steps and conditions refer to and the procedure they came into does not have; each once, in order of meeting. */
export function unknownReferences(
	bindings: readonly StepBinding[],
	reads: readonly string[],
	stepIds: ReadonlySet<string>,
	{ forms, sources, instruments, results }: WorkflowSetting
): readonly UnknownReference[] {
	const found = new Map<string, UnknownReference>();
	const note = (of: UnknownReference['of'], name: string) => found.set(`${of} ${name}`, { of, name });
	for (const { form, source, citations, result } of bindings) {
		const known = forms.find(({ alias }) => alias === form?.alias);
		if (form && !known) note('form', form.alias);
		if (form && known) {
			const ids = new Set(known.fields.map(({ id }) => id));
			const named = [...(form.visible === 'all' ? [] : form.visible), ...form.editable];
			for (const id of named.filter((placement) => !ids.has(placement))) note('field', id);
		}
		if (source && !has(sources, source)) note('source', source);
		if (result && !has(results, result)) note('result', result);
		for (const { instrument } of citations) if (!has(instruments, instrument)) note('instrument', instrument);
	}
	for (const path of reads) {
		const [root, id = '', ...rest] = path.split('.');
		if (root === 'step' && !stepIds.has(id)) note('step', id);
		const dotted = [id, ...rest].join('.');
		if (root === 'form' && forms[0] && !forms[0].paths.includes(dotted)) note('field', dotted);
	}
	return [...found.values()];
}

// helpers

function has(options: readonly { readonly value: string }[], wanted: string): boolean {
	return options.some(({ value }) => value === wanted);
}
