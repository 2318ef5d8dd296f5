import type { Problem } from '#core/shared/problem.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Where in a file a problem stands, in words; empty when it has no place. */
export function placeText({ at }: Problem): string {
	const line = /^line:(\d+)$/.exec(at ?? '')?.[1];
	if (line) return m.workflows_at_line({ line });
	return at ? m.workflows_at_element({ id: at }) : '';
}
