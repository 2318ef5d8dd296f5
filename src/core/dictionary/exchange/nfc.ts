/** `value` with every text in it, keys included, in NFC: as documents are stored. */
export function nfc(value: unknown): unknown {
	if (typeof value === 'string') return value.normalize('NFC');
	if (Array.isArray(value)) return value.map(nfc);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), nfc(inner)]));
}
