import type { Result } from '#core/shared/problem.ts';

/** Seeded numbers in [0, 1), so that every run asks the same (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A rank below `size` as use is spread in life: the first many times as often as the last. */
export function skewed(random: () => number, size: number): number {
	return Math.min(size - 1, Math.floor(size ** random()) - 1);
}

/**
 * Milliseconds that 95 of 100 runs of `ask` stay within, after a tenth of them to warm up; of three rounds the quietest,
 * so that what else the machine does counts as little as it can.
 */
export async function p95(times: number, ask: (run: number) => unknown): Promise<number> {
	for (let run = 0; run < times / 10; run += 1) await ask(run);
	const rounds: number[] = [];
	for (let round = 0; round < 3; round += 1) {
		const taken: number[] = [];
		for (let run = 0; run < times; run += 1) {
			const start = performance.now();
			await ask(run);
			taken.push(performance.now() - start);
		}
		taken.sort((a, b) => a - b);
		rounds.push(taken[Math.ceil(times * 0.95) - 1] ?? 0);
	}
	return rounded(Math.min(...rounds));
}

/** Milliseconds a run of `ask` takes on average, of three rounds the quietest: what many people asking cost the machine. */
export async function mean(times: number, ask: (run: number) => unknown): Promise<number> {
	const rounds: number[] = [];
	for (let round = 0; round < 3; round += 1) {
		const start = performance.now();
		for (let run = 0; run < times; run += 1) await ask(run);
		rounds.push((performance.now() - start) / times);
	}
	return Math.min(...rounds);
}

export function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}

/** The value of a result that must be good. */
export function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}
