import {
	processAnswers,
	withoutLargeLists,
	type Answers,
	type CompiledForm,
	type PrefilledAnswer
} from '#core/forms/index.ts';
import { writePointer } from '#core/shared/pointer.ts';
import type { FormViewProps } from '../FormView.svelte';

/** What a form may look like when people meet it; every form is looked at in each. */
export const SCREENS = {
	state: ['empty', 'errors', 'prefilled'],
	locale: ['vi', 'en'],
	width: [320, 1280]
} as const;

export interface SeedScreen {
	readonly state: (typeof SCREENS.state)[number];
	readonly locale: (typeof SCREENS.locale)[number];
	readonly width: (typeof SCREENS.width)[number];
}

const today = '2026-11-21';

/** A whole form on one page in one state; `prefilled` has what sources may say, every other value locked. */
export function seedProps(compiled: CompiledForm, { state, locale }: SeedScreen): FormViewProps {
	const form = withoutLargeLists(compiled);
	const prefilled = state === 'prefilled' ? sourcesSay(compiled) : [];
	return {
		compiled: form,
		locale,
		today,
		mode: 'officer',
		headingLevel: 1,
		editable: 'all',
		prefilled,
		answers: prefilled.reduce<Answers>((all, { pointer, value }) => writePointer(all, pointer, value), {}),
		errors: state === 'errors' ? processAnswers(compiled, {}, { today }).errors : [],
		ondispute: () => undefined,
		loadCodeList: (ref) => Promise.resolve(compiled.codeLists[ref] ?? [])
	};
}

// helpers

function sourcesSay({ placements }: CompiledForm): readonly PrefilledAnswer[] {
	return placements.flatMap(({ id, path, repeat, example, prefill }, index) =>
		prefill && repeat === undefined && example !== undefined
			? [
					{
						placement: id,
						pointer: path,
						source: prefill.source,
						field: prefill.field,
						at: '2026-11-21T02:38:00.000Z',
						locked: index % 2 === 0,
						value: example
					}
				]
			: []
	);
}
