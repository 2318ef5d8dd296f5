import type { CompiledForm, CompiledPlacement, Relevance } from '#core/forms/index.ts';
import { estimateMinutes } from '#lib/form-renderer/estimateMinutes.ts';

/** What filling the form costs one person. */
export interface Burden {
	/** Fields the person answers, how many of them must be answered, and those a source answers. */
	readonly asked: number;
	readonly required: number;
	readonly prefilled: number;
	/** As the citizen is told. */
	readonly minutes: number;
}

/** Counts the fields that are relevant; a column of a repeat counts once, as one row. `required`: pointers of answers. */
export function burdenOf(
	form: CompiledForm,
	relevant: Relevance,
	required: ReadonlySet<string>,
	prefilled: ReadonlySet<string>
): Burden {
	const shown = form.placements.filter((placement) => !placement.calculated && isShown(placement, relevant));
	const asked = shown.filter(({ id }) => !prefilled.has(id));
	const isRequired = (field: CompiledPlacement) =>
		field.repeat === undefined ? required.has(field.path) : field.required;
	return {
		asked: asked.length,
		required: asked.filter(isRequired).length,
		prefilled: shown.length - asked.length,
		minutes: estimateMinutes(asked.length)
	};
}

// helpers

/** Of a column that of its repeat counts: there may be no row yet. */
function isShown({ id, repeat }: CompiledPlacement, relevant: Relevance): boolean {
	return relevant[repeat ?? id] !== false;
}
