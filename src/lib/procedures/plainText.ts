import type { Text } from '#core/shared/text.ts';

/** A typed text as it is stored: NFC, trimmed, without an empty translation. */
export function plainText({ vi, en }: Text): Text {
	const english = en?.normalize('NFC').trim();
	return { vi: vi.normalize('NFC').trim(), ...(english ? { en: english } : {}) };
}
