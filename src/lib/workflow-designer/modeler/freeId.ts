import type { Services } from './types.ts';

/** `appraise`, `appraise2` …: plain FEEL names, so that conditions can read `step.appraise2.outcome`. */
export function freeId(
	{ moddle, elementRegistry }: Pick<Services, 'moddle' | 'elementRegistry'>,
	base: string,
	taken: ReadonlySet<string> = new Set()
): string {
	for (let number = 1; ; number += 1) {
		const id = number === 1 ? base : `${base}${number}`;
		if (!moddle.ids.assigned(id) && !elementRegistry.get(id) && !taken.has(id)) return id;
	}
}
