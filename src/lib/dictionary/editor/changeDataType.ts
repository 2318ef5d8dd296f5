import { FITTING_CONSTRAINTS } from '#core/dictionary/fittingConstraints.ts';
import type { Constraints, DataType, ElementDocument } from '#core/dictionary/types.ts';
import { exampleProblem } from './exampleProblem.ts';

/** The element with another data type: limits and an example that mean nothing there go, the others stay. */
export function changeDataType(element: ElementDocument, dataType: DataType): ElementDocument {
	const { constraints = {}, example, ...rest } = element;
	const fitting = Object.entries(constraints).filter(([name]) =>
		FITTING_CONSTRAINTS[dataType].includes(name as keyof Constraints)
	);
	const next: ElementDocument = {
		...rest,
		dataType,
		...(fitting.length > 0 ? { constraints: Object.fromEntries(fitting) } : {})
	};
	const kept = { ...next, example };
	return example === undefined || exampleProblem(kept) !== undefined ? next : kept;
}
