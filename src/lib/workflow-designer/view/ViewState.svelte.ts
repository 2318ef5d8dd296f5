import type { WorkflowEditor } from '../WorkflowEditor.svelte.ts';

/** Scale and overview of the canvas as the view tools show them, and their verbs. */
export class ViewState {
	readonly #editor: WorkflowEditor;
	#scale = $state(1);
	#minimap = $state(false);

	constructor(editor: WorkflowEditor) {
		this.#editor = editor;
	}

	/** Whole per cent. */
	get percent(): number {
		return Math.round(this.#scale * 100);
	}
	/** Whether the overview shows. */
	get minimap(): boolean {
		return this.#minimap;
	}

	/** Follows the canvas; answers how to stop. */
	follow(): (() => void) | undefined {
		if (!this.#editor.ready) return undefined;
		return this.#editor.edit(({ canvas, eventBus, minimap }) => {
			const read = () => {
				this.#scale = canvas.viewbox().scale;
				this.#minimap = minimap.isOpen();
			};
			const events = ['canvas.viewbox.changed', 'minimap.toggle'];
			eventBus.on(events, read);
			read();
			return () => eventBus.off(events, read);
		});
	}

	by(factor: number): void {
		this.#editor.zoom(factor);
	}

	/** As large as drawn. */
	actual(): void {
		this.#editor.edit(({ canvas }) => canvas.zoom(1));
	}

	fit(): void {
		this.#editor.fit();
	}

	toggleMinimap(): void {
		this.#editor.edit(({ minimap }) => minimap.toggle());
	}
}
