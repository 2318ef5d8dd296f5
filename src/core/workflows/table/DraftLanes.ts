import { fold } from '#core/shared/fold.ts';
import type { TableNames } from './types.ts';

/** One lane for every actor the table names, in the order in which they first act. */
export class DraftLanes {
	readonly list: { readonly id: string; readonly name: string }[] = [];
	readonly #names: TableNames;
	readonly #byActor = new Map<string, string>();
	constructor(names: TableNames) {
		this.#names = names;
	}
	of(actor: string, role: string): string {
		const key = fold(actor);
		const known = this.#byActor.get(key);
		if (known !== undefined) return known;
		const count = this.list.filter(({ id }) => id.replace(/\d+$/, '') === `${role}Lane`).length;
		const id = count === 0 ? `${role}Lane` : `${role}Lane${count + 1}`;
		const lane = { id, name: actor.replaceAll('\n', ' ') };
		if (role === 'applicant') this.list.unshift(lane);
		else this.list.push(lane);
		this.#byActor.set(key, id);
		return id;
	}
	/** The lane of who files the dossier: the table's own, or a new one. */
	applicant(): string {
		return this.list.find(({ id }) => id === 'applicantLane')?.id ?? this.of(this.#names.applicant, 'applicant');
	}
}
