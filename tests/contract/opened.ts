import { afterEach, beforeEach } from 'vitest';
import type { Store } from '#lib/server/repositories/ports.ts';
import { furnish } from './fixtures.ts';

export interface OpenedStore {
	readonly store: Store;
	/** Runs SQL behind the adapter's back, as somebody with the file or a shell would. */
	tamper(sql: string): void;
	dispose(): Promise<void>;
}

export type MakeStore = () => Promise<OpenedStore>;

/** A furnished store for each test of the surrounding block. */
export function withStore(makeStore: MakeStore): { readonly store: Store; tamper(sql: string): void } {
	let opened: OpenedStore;
	beforeEach(async () => {
		opened = await makeStore();
		await furnish(opened.store);
	});
	afterEach(() => opened.dispose());
	return {
		get store() {
			return opened.store;
		},
		tamper: (sql) => opened.tamper(sql)
	};
}
