import { textIn } from '#core/shared/text.ts';
import { valueOf } from '../../../../answers.ts';
import { openEntry } from '../../../openEntry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reader, kind, opened, header } = await openEntry(locals, params);
	const { usage } = locals.services;
	const report = opened.draft ? valueOf(await usage.impact(reader, kind, header.id), locals) : undefined;
	return {
		entry: header,
		locale: locals.locale,
		report: report && {
			...report,
			breaks: report.breaks.map((item) => ({ ...item, title: textIn(item.title, locals.locale) })),
			upgrades: report.upgrades.map((item) => ({ ...item, title: textIn(item.title, locals.locale) }))
		}
	};
};
