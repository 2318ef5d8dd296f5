import { textIn } from '#core/shared/text.ts';
import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { phraseText } from '#lib/i18n/phraseText.ts';
import { valueOf } from '../answers.ts';
import { editionOptions } from './editionOptions.ts';
import { formPlace, viewOf, type FormParams } from './formPlace.ts';

/** Compares `?from=` with `?to=`; without them the newest version (else the last named state) with the newest state. */
export async function comparePage(locals: App.Locals, params: FormParams, url: URL) {
	const place = await formPlace(locals, params);
	const options = editionOptions(place.opened, locals);
	const known = (value: string | null) => options.find((option) => option.value === value);
	const to = known(url.searchParams.get('to')) ?? options[0];
	const from =
		known(url.searchParams.get('from')) ??
		options.find(({ value }) => value.startsWith('v') && value !== to?.value) ??
		options[1] ??
		to;
	const shown = { place: viewOf(place), title: textIn(place.opened.title, locals.locale), options };
	const [before, after] = [parseEdition(from?.value ?? null), parseEdition(to?.value ?? null)];
	if (!from || !to || !before || !after) return { ...shown, from: '', to: '', changes: undefined };
	const compared = valueOf(
		await locals.services.forms.compare(place.reader, place.id, before, after),
		locals
	);
	return {
		...shown,
		from: from.value,
		to: to.value,
		changes: compared.changes?.map((change) => ({
			text: phraseText(change, locals.locale),
			compatibility: change.compatibility
		}))
	};
}

export type ComparePage = Awaited<ReturnType<typeof comparePage>>;
