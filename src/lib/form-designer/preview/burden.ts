import type { CompiledForm, CompiledPlacement, ControlKind, Relevance } from '#core/forms/index.ts';

/** What filling the form costs one person. */
export interface Burden {
	/** Fields the person answers, and those a source answers. */
	readonly asked: number;
	readonly prefilled: number;
	/** Rounded up, at least 1 when anything is asked. */
	readonly minutes: number;
}

/**
 * Working assumptions of the studio, in seconds a field: reading and typing on a phone. They compare drafts with each
 * other; they are no measurement.
 */
const SECONDS: Partial<Record<ControlKind, number>> = {
	yesNo: 5,
	tick: 5,
	radio: 6,
	checkboxes: 10,
	select: 10,
	combobox: 12,
	date: 12,
	yearMonth: 10,
	text: 40,
	personId: 20,
	address: 35,
	attachment: 60
};
const USUAL_SECONDS = 15;
/** A prefilled field is read, not typed. */
const READ_SECONDS = 2;

/** Counts the fields that are relevant; a column of a repeat counts once, as one row. */
export function burdenOf(form: CompiledForm, relevant: Relevance, prefilled: ReadonlySet<string>): Burden {
	const shown = form.placements.filter((placement) => !placement.calculated && isShown(placement, relevant));
	const asked = shown.filter(({ id }) => !prefilled.has(id));
	const seconds = asked.reduce((sum, { control }) => sum + (SECONDS[control] ?? USUAL_SECONDS), 0);
	const reading = (shown.length - asked.length) * READ_SECONDS;
	return {
		asked: asked.length,
		prefilled: shown.length - asked.length,
		minutes: Math.ceil((seconds + reading) / 60)
	};
}

// helpers

/** A column has no relevance before there are rows; its repeat's then counts. */
function isShown({ id, repeat }: CompiledPlacement, relevant: Relevance): boolean {
	return relevant[id] ?? (repeat === undefined ? true : (relevant[repeat] ?? true));
}
