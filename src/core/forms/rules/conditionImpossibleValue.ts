import { impossibleValues } from '#core/expressions/checks/checkCondition.ts';
import { printFeel } from '#core/expressions/index.ts';
import { dotted } from '../compile/answerPaths.ts';
import { fixAt } from './fixes/formFixes.ts';
import type { FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/** A condition compares an answer with a value it can never be: a code not in its list, a word with a number. */
export const conditionImpossibleValue: FormRule = {
	id: 'form/condition-impossible-value',
	condition: ({ id, at, repeat, parsed }, index) =>
		impossibleValues(parsed.ast, {
			domains: index.domains(repeat),
			labels: (path) => labelsAt(index, path)
		}).map(({ path, value, instead, proposal }) => {
			const fix =
				instead !== undefined && proposal
					? fixAt('form/replace-value', at, { value, known: instead, feel: printFeel(proposal) })
					: {};
			return finding(conditionImpossibleValue.id, 'warning', at, { id, path, value }, fix);
		})
};

// helpers

/** Vietnamese labels of the codes at a path: somebody may have written the label in place of the code. */
function labelsAt({ fields }: FormIndex, path: string): Readonly<Record<string, string>> | undefined {
	const list = fields.find(({ item }) => dotted(item.path) === path)?.list;
	return list && Object.fromEntries(list.entries.map(({ code, label }) => [code, label.vi]));
}
