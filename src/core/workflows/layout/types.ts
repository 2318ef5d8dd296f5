export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Pixels; `x`, `y` is the upper left corner. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

/** What is to be laid out: the nodes of one scope (the process, or one subprocess) with their sizes. */
export interface LayoutInput {
	readonly nodes: readonly LayoutNode[];
	readonly flows: readonly LayoutFlow[];
	/** From top to bottom; empty when the scope has no lanes. */
	readonly lanes: readonly string[];
}

export interface LayoutNode {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	readonly lane?: string | undefined;
	/** Boundary events: the activity they sit on. */
	readonly host?: string | undefined;
	/** Its name stands outside, above it (gateways) or below it (events). */
	readonly outsideName?: boolean;
	/** Flows may leave it upwards and downwards too. */
	readonly gateway?: boolean;
}

export interface LayoutFlow {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly name?: string;
}

/** Where everything stands; the upper left corner of the whole is 0, 0. */
export interface Layout {
	readonly nodes: ReadonlyMap<string, Box>;
	readonly flows: ReadonlyMap<string, readonly Point[]>;
	/** Content areas of the lanes, all of the same width; without the strips that carry their names. */
	readonly lanes: ReadonlyMap<string, Box>;
	readonly width: number;
	readonly height: number;
}
