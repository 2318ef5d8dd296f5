import { canonicalJson } from '#core/shared/canonical.ts';

/**
 * Equal for contents that are the same to their author: the server stores texts in NFC and writes the tree beside
 * every FEEL text anew, so neither counts.
 */
export function fingerprint(content: unknown): string {
	const plain: unknown = JSON.parse(
		JSON.stringify(content, (key, value: unknown) => (key === 'ast' ? undefined : value))
	);
	return canonicalJson(plain).normalize('NFC');
}
