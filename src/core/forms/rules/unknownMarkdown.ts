import { finding, type FormRule } from './rule.ts';

/** Headings, quotes, code, tables, pictures, rules, HTML, links that lead elsewhere: what `parseMarkdown` leaves out. */
const UNKNOWN =
	/^ {0,3}(#{1,6} |>|```|~~~|\|.*\||([-*_] *){3,}$)|!\[|<\/?(?!(https:\/\/|tel:|mailto:)[^>]*>|[^\s<>]+@)[a-z][^>]*>|\]\((?!https:\/\/|tel:|mailto:)/im;
/** Marks that plain texts show as they are. */
const MARKS = /\*\*[^*]+\*\*|\]\(|<\/?[a-z][^>]*>/i;

/** A text holds Markdown or HTML that will be shown as typed instead of taking effect. */
export const unknownMarkdown: FormRule = {
	id: 'form/unknown-markdown',
	text: ({ id, at, text, rich }) => {
		const mark = [text.vi, text.en ?? ''].flatMap((each) => (rich ? UNKNOWN : MARKS).exec(each)?.[0] ?? [])[0];
		return mark === undefined ? undefined : finding(unknownMarkdown.id, 'warning', at, { id, mark: mark.trim() });
	}
};
