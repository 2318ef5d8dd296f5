import type { Readiness, ReadinessPart } from '#core/procedures/index.ts';

/** One card of the readiness gate: three parts of a restructured procedure, its legal basis, its tests. */
export interface GatePart extends ReadinessPart {
	readonly key: keyof Readiness;
	/** What there is or what is missing, in words. */
	readonly detail?: string | undefined;
	/** Where the missing is put right. */
	readonly href?: string | undefined;
}
