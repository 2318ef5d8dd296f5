/** What a variable can be. Every variable may besides be null when `optional`. */
export type Domain =
	| { readonly type: 'boolean'; readonly optional: boolean }
	/** One of the codes, nothing else. */
	| { readonly type: 'code'; readonly codes: readonly string[]; readonly optional: boolean }
	| { readonly type: 'string'; readonly optional: boolean }
	/** Inclusive bounds. */
	| {
			readonly type: 'number';
			readonly integer: boolean;
			readonly minimum?: number;
			readonly maximum?: number;
			readonly optional: boolean;
	  }
	| { readonly type: 'date'; readonly optional: boolean };

/** Domains by dotted path; a path that is not there cannot be analysed. */
export type Domains = ReadonlyMap<string, Domain>;

/** Values under which something holds, in the order of their paths. */
export type Witness = readonly { readonly path: string; readonly value: string | number | boolean | null }[];

export interface SplitAnalysis {
	/** Positions of conditions that hold under no values at all. */
	readonly never: readonly number[];
	/** Pairs that hold together under some values, at most one witness each. */
	readonly overlaps: readonly {
		readonly first: number;
		readonly second: number;
		readonly witness: Witness;
	}[];
	/** Values under which none holds. */
	readonly gap?: Witness;
}
