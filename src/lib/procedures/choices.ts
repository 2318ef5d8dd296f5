import type { Option } from '#lib/ui/index.ts';

/** What the author can choose from, by exact reference; plain data from the server. */
export interface Choices {
	readonly instruments: readonly Option[];
	readonly sources: readonly Option[];
	readonly documentTypes: readonly Option[];
}
