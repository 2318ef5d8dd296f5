import type { TemplateDocument } from '#core/documents/index.ts';

/** Pause after an edit before the pages are set again; ms. */
const PAUSE = 400;

export interface TemplatePreviewOptions {
	/** Sets the pages of a template with the data of a persona or scenario; rejects with what is wrong, in words. */
	readonly print: (template: TemplateDocument, data: string | undefined) => Promise<readonly string[]>;
	readonly schedule?: (act: () => void, ms: number) => () => void;
}

/** The pages of a template as they would be printed, one request at a time, always ending with the newest. */
export class TemplatePreview {
	readonly #options: TemplatePreviewOptions;
	#pages = $state.raw<readonly string[]>([]);
	#problem = $state<string | undefined>();
	#busy = $state(false);
	#data = $state<string | undefined>();
	#wanted: TemplateDocument | undefined;
	#running = false;
	#cancel: (() => void) | undefined;

	constructor(options: TemplatePreviewOptions) {
		this.#options = options;
	}

	/** SVG pictures. */
	get pages(): readonly string[] {
		return this.#pages;
	}
	get problem(): string | undefined {
		return this.#problem;
	}
	/** Whether newer pages are on their way. */
	get busy(): boolean {
		return this.#busy;
	}
	/** `persona:…` or `scenario:…` whose values are shown. */
	get data(): string | undefined {
		return this.#data;
	}

	show(template: TemplateDocument): void {
		this.#wanted = template;
		this.#busy = true;
		this.#cancel?.();
		this.#cancel = (this.#options.schedule ?? later)(() => void this.#run(), PAUSE);
	}

	showData(template: TemplateDocument, data: string | undefined): void {
		this.#data = data;
		this.show(template);
	}

	dispose(): void {
		this.#cancel?.();
		this.#wanted = undefined;
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		while (this.#wanted) {
			const wanted = this.#wanted;
			this.#wanted = undefined;
			try {
				this.#pages = await this.#options.print(wanted, this.#data);
				this.#problem = undefined;
			} catch (error) {
				this.#problem = error instanceof Error ? error.message : String(error);
			}
		}
		this.#running = false;
		this.#busy = false;
	}
}

// helpers

function later(act: () => void, ms: number): () => void {
	const timer = setTimeout(act, ms);
	return () => clearTimeout(timer);
}
