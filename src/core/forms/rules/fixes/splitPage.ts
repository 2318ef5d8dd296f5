import { freshId } from '../../ops/propose.ts';
import type { FormDocument } from '../../types.ts';
import type { FixPlace } from './fixPlace.ts';

/**
 * What stands on the page from section `section` on goes to a new page behind it, which has the section’s title, is
 * shown when the page was, and is left out on paper when the page was.
 */
export function splitPage({ form, node }: FixPlace, { section }: { readonly section: string }): FormDocument | undefined {
	if (node?.type !== 'page') return undefined;
	const page = node.item;
	const from = page.items.findIndex((item) => item.id === section);
	const first = page.items[from];
	if (first?.type !== 'section' || from === 0) return undefined;
	const { visibleWhen } = page;
	const behind = {
		id: freshId(form, 'page'),
		title: first.title,
		...(visibleWhen && { visibleWhen }),
		items: page.items.slice(from)
	};
	const { print } = form;
	const omitted = print?.omit?.includes(page.id) ? { print: { ...print, omit: [...print.omit, behind.id] } } : {};
	return {
		...form,
		pages: form.pages.flatMap((each) =>
			each.id === page.id ? [{ ...page, items: page.items.slice(0, from) }, behind] : [each]
		),
		...omitted
	};
}
