/** A state of a document: its draft, a numbered version, or the named state the draft had at a rev. */
export type Edition = 'draft' | { readonly version: number } | { readonly checkpoint: number };

/** An edition as addresses name it: `draft`, `v3`, `c12`; undefined for anything else. */
export function parseEdition(text: string | null): Edition | undefined {
	if (text === 'draft') return 'draft';
	const [, type, number] = /^([vc])(\d{1,9})$/.exec(text ?? '') ?? [];
	if (number === undefined) return undefined;
	return type === 'v' ? { version: Number(number) } : { checkpoint: Number(number) };
}
