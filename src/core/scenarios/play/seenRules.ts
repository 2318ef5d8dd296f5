import type { CompiledForm, Relevance } from '#core/forms/index.ts';

/** Keys of coverage: `alias/id` of a field, `alias/id:true` or `:false` of a condition that came out so. */

export function seenFields(alias: string, form: CompiledForm, relevant: Relevance): string[] {
	return form.placements.filter(({ id }) => relevant[id]).map(({ id }) => `${alias}/${id}`);
}

/** A condition is only asked where its parent is on. */
export function seenRules(alias: string, form: CompiledForm, relevant: Relevance): string[] {
	return form.plan.flatMap((step) => {
		if (!step.when) return [];
		const asked = step.repeat === undefined ? [relevant[step.parent ?? ''] ?? true] : [];
		const verdicts =
			step.repeat === undefined
				? asked.flatMap((on) => (on ? [relevant[step.id] === true] : []))
				: rowVerdicts(step.id, relevant);
		return verdicts.map((verdict) => `${alias}/${step.id}:${verdict}`);
	});
}

/** Every key the form can produce. */
export function possibleRules(alias: string, form: CompiledForm): string[] {
	return form.plan.flatMap(({ id, when }) => (when ? [`${alias}/${id}:true`, `${alias}/${id}:false`] : []));
}

// helpers

function rowVerdicts(id: string, relevant: Relevance): boolean[] {
	return Object.entries(relevant).flatMap(([key, on]) => (key.startsWith(`${id}#`) ? [on] : []));
}
