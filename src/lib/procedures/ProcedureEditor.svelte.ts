import type { ProcedureDocument } from '#core/procedures/types.ts';
import { record, redo, startHistory, undo, type History } from '#core/shared/history.ts';
import { openDraftSession, type DraftSession } from '#lib/drafts/index.ts';

/** The draft of a procedure while its page is open: its history and its autosave. */
export class ProcedureEditor {
	#history = $state.raw<History<ProcedureDocument>>() as History<ProcedureDocument>;
	readonly session: DraftSession<ProcedureDocument>;

	constructor(options: { document: ProcedureDocument; rev: number; user: string }) {
		this.#history = startHistory(options.document);
		this.session = openDraftSession<ProcedureDocument>({
			kind: 'procedure',
			id: options.document.id,
			user: options.user,
			rev: options.rev,
			read: () => this.document,
			replace: (document) => {
				this.#history = startHistory(document);
			}
		});
	}

	get document(): ProcedureDocument {
		return this.#history.present;
	}
	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	/** Applies one edit as one step; it is saved when the hand rests. */
	apply(edit: (document: ProcedureDocument) => ProcedureDocument): void {
		this.#move(record(this.#history, edit(this.document)));
	}
	undo(): void {
		this.#move(undo(this.#history));
	}
	redo(): void {
		this.#move(redo(this.#history));
	}

	#move(next: History<ProcedureDocument>): void {
		if (next.present === this.#history.present) return;
		this.#history = next;
		this.session.touch();
	}
}
