import type { Citation, Ref } from '#core/shared/document.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import { formatDate } from '#lib/i18n/format.ts';
import { isDictionaryKind } from '#core/dictionary/kinds.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { entryHref } from '../names/entryHref.ts';
import type { KnownDocument } from '../types.ts';

/** A value in words, or a link to another definition. */
export type FactValue = string | { readonly text: string; readonly href: string; readonly detail?: string };

export interface Fact {
	readonly name: string;
	readonly values: readonly FactValue[];
	/** Patterns and keys. */
	readonly mono?: boolean;
}

/** How the parts of a definition are said in the reader's language. */
export interface Words {
	readonly locale: Locale;
	readonly text: (text: Text | undefined) => readonly string[];
	readonly day: (day: string | undefined) => readonly string[];
	readonly link: (ref: Ref, detail?: string) => FactValue;
	readonly links: (refs: readonly Ref[] | undefined) => readonly FactValue[];
	readonly citations: (citations: readonly Citation[] | undefined) => readonly FactValue[];
}

export function wordsIn(locale: Locale, known: readonly KnownDocument[]): Words {
	const names = new Map(known.map((document) => [document.ref, document]));
	const link = (ref: Ref, detail?: string): FactValue => {
		const parsed = parseRef(ref);
		if (!parsed || !isDictionaryKind(parsed.kind)) return ref;
		const version =
			parsed.version === 'draft' ? m.dictionary_draft() : m.dictionary_version({ number: parsed.version });
		return {
			text: names.get(ref)?.title ?? ref,
			href: entryHref(parsed.kind, parsed.id),
			detail: [detail, version].filter(Boolean).join(' · ')
		};
	};
	return {
		locale,
		text: (text) => (text ? [textIn(text, locale)] : []),
		day: (day) => (day === undefined ? [] : [formatDate(day, locale)]),
		link,
		links: (refs = []) => refs.map((ref) => link(ref)),
		citations: (citations = []) =>
			citations.map(({ instrument, place, note }) =>
				link(instrument, [place, note].filter(Boolean).join(' · '))
			)
	};
}
