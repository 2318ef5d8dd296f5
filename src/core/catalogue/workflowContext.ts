import { parseDuration } from '#core/calendar/index.ts';
import { fieldDomains, fieldNodes, type FormDocument, type Placement } from '#core/forms/index.ts';
import { formAliases, mainForm } from '#core/procedures/index.ts';
import type { Deadline, ProcedureDocument } from '#core/procedures/types.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FormPlaces, WorkflowContext } from '#core/workflows/index.ts';
import type { Library } from './types.ts';

/** What the rules of a workflow need to know of the procedure it belongs to. */
export function workflowContextOf(procedure: ProcedureDocument, library: Library): WorkflowContext {
	const main = mainForm(procedure);
	const aliases = [...formAliases(procedure)].sort((a, b) => Number(b === main) - Number(a === main));
	const placements: Record<string, FormPlaces> = {};
	for (const alias of aliases) {
		const form = library.get('form', procedure.uses[alias] ?? '');
		if (form) placements[alias] = placesOf(form, library);
	}
	const legalLimit = longestLimit(procedure.deadlines);
	const cases = procedure.cases.map(({ id }) => id);
	return { library, placements, cases, ...(legalLimit ? { legalLimit } : {}) };
}

// helpers

const ADDRESS_PARTS = ['province', 'commune', 'line'];

function placesOf(form: FormDocument, library: Library): FormPlaces {
	const fields = fieldNodes(form);
	const repeats = new Map(
		form.pages
			.flatMap((page) => page.items)
			.flatMap((item) => (item.type === 'section' ? item.items : [item]))
			.flatMap((item) => (item.type === 'repeat' ? [[item.id, item.path] as const] : []))
	);
	return {
		ids: fields.map(({ id }) => id),
		paths: fields.flatMap(({ item, repeat }) => {
			const path = dotted(`${repeat === undefined ? '' : (repeats.get(repeat) ?? '')}${item.path}`);
			return isAddress(item, library) ? [path, ...ADDRESS_PARTS.map((part) => `${path}.${part}`)] : [path];
		}),
		domains: fieldDomains(form, library)
	};
}

function isAddress({ element, local }: Placement, library: Library): boolean {
	const dataType = element === undefined ? local?.dataType : library.get('element', element)?.dataType;
	return dataType === 'address';
}

function dotted(pointer: JsonPointer): string {
	return pointer.slice(1).replaceAll('/', '.');
}

/** The longest of the deadlines, counting five working days to seven calendar days. */
function longestLimit(deadlines: readonly Deadline[]): WorkflowContext['legalLimit'] {
	const [longest] = [...deadlines].sort((a, b) => workingDays(b) - workingDays(a));
	return longest && { duration: longest.duration, calendar: longest.calendar };
}

function workingDays({ duration, calendar }: Deadline): number {
	const parsed = parseDuration(duration);
	if (!parsed) return 0;
	const { days, hours, minutes } = parsed;
	return (calendar === 'working' ? days : (days * 5) / 7) + (hours + minutes / 60) / 8;
}
