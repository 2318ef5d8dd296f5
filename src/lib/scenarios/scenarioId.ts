import { fold } from '#core/shared/fold.ts';

/** Id of a scenario from its title, `dang-ky-dung-han`; a number keeps it apart from `taken` ones. */
export function scenarioId(code: string, title: string, taken: readonly string[]): string {
	const words = fold(title)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	const base = `${code}.${words || 'kich-ban'}`;
	for (let number = 1; ; number += 1) {
		const id = number === 1 ? base : `${base}-${number}`;
		if (!taken.includes(id)) return id;
	}
}
