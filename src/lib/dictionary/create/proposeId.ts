import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import { fold } from '#core/shared/fold.ts';

/**
 * An id from a name: camelCase for what stands in paths and programs ("soDienThoai"), words with hyphens for lists,
 * papers and laws ("168-2025-nd-cp"). Empty when the name has neither letters nor digits.
 */
export function proposeId(kind: DictionaryKind, name: string): string {
	const words = fold(name)
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	if (kind === 'codelist' || kind === 'documentType' || kind === 'instrument')
		return words.join('-').slice(0, 80);
	const [first = '', ...rest] = words;
	return [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('').slice(0, 80);
}
