import type { ElementPlacement, ProcedureReader } from '#core/catalogue/uses/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { entryHref } from '#lib/dictionary/names/entryHref.ts';
import type { PlacesView, PlaceView, ReaderGroup, ReaderUse } from '#lib/dictionary/types.ts';
import { roleName } from '#lib/form-designer/roleName.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { PlacementReport, ProcedurePlacements } from '#lib/server/services/dictionary/types.ts';
import { conditionText } from './conditionText.ts';

type Reader = ReaderGroup['readers'][number] & { readonly use: ReaderUse };
type InProcedure = PlaceView['procedures'][number];

/** The report as the page shows it: place by place, in words, each with the editor it leads to. */
export function placesView(
	{ form, placements, labels, procedures, hidden }: PlacementReport,
	locale: Locale,
	sourceName: (ref: Ref) => string
): PlacesView {
	const say = (feel: string) => conditionText(feel, labels, locale);
	const editor = procedures.items.flatMap(({ code, forms }) =>
		forms.map(({ alias, ref }) => ({ ref, href: `/procedures/${code}/forms/${alias}` }))
	);
	const base = (editor.find(({ ref }) => ref === form) ?? editor[0])?.href;
	const known = new Set(placements.map(({ id }) => id));
	const elsewhere = procedures.items
		.flatMap(({ forms }) => forms.flatMap(({ placements }) => placements))
		.filter(({ id }, index, all) => !known.has(id) && all.findIndex((other) => other.id === id) === index);
	return {
		places: [
			...placements.map((placement) => ({
				...placed(placement),
				...(base !== undefined && { href: selected(base, placement.id) }),
				inForm: grouped(placement.readers.map((reader) => inForm(reader))),
				procedures: proceduresOf(placement.id)
			})),
			...elsewhere.map(({ id, label }) => ({
				id,
				label: textIn(label, locale),
				inForm: [],
				procedures: proceduresOf(id)
			}))
		],
		more: procedures.total - procedures.items.length,
		hidden
	};

	function placed({
		id,
		label,
		path,
		role,
		prefill
	}: ElementPlacement): Omit<PlaceView, 'inForm' | 'procedures'> {
		return {
			id,
			label: textIn(label, locale),
			path: path.slice(1).replaceAll('/', '.'),
			...(role !== undefined && { role: roleName(role) }),
			...(prefill && {
				prefill: {
					source: sourceName(prefill.source),
					href: entryHref('source', parseRef(prefill.source)?.id ?? ''),
					field: prefill.field,
					policy: prefill.policy
				}
			})
		};
	}

	function inForm({ use, id, name, feel }: ElementPlacement['readers'][number]): Reader {
		// An assertion belongs to no item that could be selected.
		const href = use === 'test' || base === undefined ? {} : { href: selected(base, id) };
		return { use, id, name: textIn(name, locale), condition: say(feel), ...href };
	}

	function proceduresOf(id: string): readonly InProcedure[] {
		return procedures.items.flatMap(({ code, title, forms, inForce }) =>
			forms.flatMap((used): readonly InProcedure[] => {
				const found = used.placements.find((placement) => placement.id === id);
				if (!found) return [];
				const version = parseRef(used.ref)?.version;
				return [
					{
						code,
						title: textIn(title, locale),
						...(used.ref !== form && version !== undefined && { formVersion: version }),
						inForce: inForce.map((number) => m.dictionary_release({ code, number })),
						readers: grouped(found.readers.flatMap((reader) => inProcedure(code, reader)))
					}
				];
			})
		);
	}

	function inProcedure(code: ProcedurePlacements['code'], reader: ProcedureReader): readonly Reader[] {
		const page = `/procedures/${code}`;
		const { id } = reader;
		switch (reader.in) {
			case 'flow':
				return [
					{
						use: 'flow',
						id,
						name: flowName(reader),
						href: selected(`${page}/workflow`, id),
						condition: say(reader.feel)
					}
				];
			case 'step':
				return [{ use: reader.access, id, name: reader.name || id, href: selected(`${page}/workflow`, id) }];
			case 'scenario':
				return reader.how.map((use) => ({
					use,
					id,
					name: textIn(reader.name, locale),
					href: `${page}/scenarios`
				}));
			default:
				return [
					{
						use: reader.in,
						id,
						name: textIn(reader.name, locale),
						href: `${page}#${reader.in}s-${id}`,
						condition: say(reader.feel)
					}
				];
		}
	}
}

// helpers

function selected(page: string, id: string): string {
	return `${page}?${new URLSearchParams({ select: id })}`;
}

/** A branch is called as it is labelled, else by the steps it joins. */
function flowName({ id, name, from, to }: Extract<ProcedureReader, { in: 'flow' }>): string {
	if (name) return name;
	return to.name ? m.dictionary_place_flow({ from: from.name || from.id, to: to.name }) : id;
}

/** Groups in the order in which their first reader came. */
function grouped(readers: readonly Reader[]): readonly ReaderGroup[] {
	return [...Map.groupBy(readers, ({ use }) => use)].map(([use, all]) => ({
		use,
		readers: all.map(({ id, name, href, condition }) => ({
			id,
			name,
			...(href !== undefined && { href }),
			...(condition !== undefined && { condition })
		}))
	}));
}
