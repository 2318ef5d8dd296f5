/** A place/transition net of one scope of a process. Places are numbered; a marking is a token count per place. */
export interface Net {
	/** What each place stands for: a sequence flow, or a node that is busy or has ended. */
	readonly places: readonly Place[];
	readonly initial: Marking;
	readonly transitions: readonly Transition[];
}

export interface Place {
	/** Flow or node id. */
	readonly id: string;
	/** Tokens here do not keep the run open: they have ended, or stand for an event that need not happen. */
	readonly end: boolean;
}

export interface Transition {
	/** Ids of nodes and flows passed when it fires, in order. */
	readonly label: readonly string[];
	/** Places one token each is taken from; no place twice. */
	readonly take: readonly number[];
	/** Places one token each is put into; a place may stand here more than once. */
	readonly put: readonly number[];
	/** Terminate: every token of the scope vanishes first. */
	readonly clears: boolean;
}

export type Marking = readonly number[];

export function isEnabled({ take }: Transition, marking: Marking): boolean {
	for (const place of take) if (!marking[place]) return false;
	return true;
}

export function fire({ take, put, clears }: Transition, marking: Marking): Marking {
	const next = clears ? marking.map(() => 0) : [...marking];
	if (!clears) for (const place of take) next[place] = (next[place] ?? 0) - 1;
	for (const place of put) next[place] = (next[place] ?? 0) + 1;
	return next;
}
