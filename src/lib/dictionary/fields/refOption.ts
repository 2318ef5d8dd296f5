import type { Option } from '#lib/ui/index.ts';
import type { KnownDocument } from '../types.ts';

/** A document as a choice: its name, and below it what tells it from others of that name. */
export function refOption({ ref, title, detail }: KnownDocument): Option {
	const id = ref.replace(/^\w+:/, '');
	return { value: ref, label: title, hint: [detail, id].filter(Boolean).join(' · ') };
}
