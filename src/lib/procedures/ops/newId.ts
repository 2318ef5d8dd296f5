import { fold } from '#core/shared/fold.ts';

/** An id made of `name` ("Giấy chứng sinh" → "giay-chung-sinh") that is not among `taken`. */
export function newId(name: string, taken: readonly string[]): string {
	const words = fold(name)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 40)
		.replace(/-+$/, '');
	const base = words || 'item';
	if (!taken.includes(base)) return base;
	let number = 2;
	while (taken.includes(`${base}-${number}`)) number += 1;
	return `${base}-${number}`;
}
