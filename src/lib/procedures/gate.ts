/** One part of the readiness gate (three parts of a restructured procedure, its legal basis, its tests). */
export interface GatePart {
	readonly key: 'input' | 'process' | 'result' | 'legalBasis' | 'tests';
	readonly done: number;
	readonly total: number;
	readonly state: 'complete' | 'partial' | 'missing';
	/** What there is or what is missing, in words. */
	readonly detail?: string | undefined;
	/** Where the missing is put right. */
	readonly href?: string | undefined;
}
