import type { Instant } from '#core/shared/ports.ts';
import { msOf } from './local.ts';

/** Time during which a clock stands still. Without `to` it still does. */
export interface Pause {
	readonly from: Instant;
	readonly to?: Instant;
}

/** A stretch of time in epoch milliseconds. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** The part of `span` between `from` and `to`, if any. */
export function clip(span: Span, from: number, to: number): Span[] {
	const clipped = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
	return clipped.from < clipped.to ? [clipped] : [];
}

/** What pauses leave of `spans`. An open pause takes nothing away: what comes after it is not known yet. */
export function withoutPauses(spans: readonly Span[], pauses: readonly Pause[]): readonly Span[] {
	return pauses.reduce<readonly Span[]>((rest, pause) => {
		if (pause.to === undefined) return rest;
		const [from, to] = [msOf(pause.from), msOf(pause.to)];
		if (to <= from) return rest;
		return rest.flatMap((span) => [...clip(span, -Infinity, from), ...clip(span, to, Infinity)]);
	}, spans);
}

/** Where `ms` milliseconds of `spans` are used up, or how many are left when they do not suffice. */
export function useUp(
	spans: readonly Span[],
	ms: number
): { readonly at: number } | { readonly left: number } {
	let left = ms;
	for (const span of spans) {
		if (left <= span.to - span.from) return { at: span.from + left };
		left -= span.to - span.from;
	}
	return { left };
}
