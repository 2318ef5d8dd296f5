import type { CommitResult } from '../ports.ts';

type Described = Extract<CommitResult, { ok: false }>['conflict'];

/** Thrown inside the transaction when an expectation does not hold, so that all of it is rolled back. */
export class Conflict extends Error {
	readonly conflict: Described;

	constructor(write: Described['write'], at: string, actual: Described['actual']) {
		super(`${write} ${at}: found ${String(actual)}`);
		this.conflict = { write, at, actual };
	}
}
