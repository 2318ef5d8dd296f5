import type { Instant } from '#core/shared/ports.ts';

/** Work the server has not acknowledged, kept in this browser. */
export interface LocalCopy<T = unknown> {
	/** Unique per open editor: two tabs on one document do not overwrite each other. */
	readonly key: string;
	/** `<user>/<kind>/<id>`. */
	readonly document: string;
	readonly content: T;
	/** The revision the work started from. */
	readonly rev: number | null;
	readonly at: Instant;
}

export interface LocalCopies {
	put(copy: LocalCopy): Promise<void>;
	/** Every copy of a document, newest first. */
	list(document: string): Promise<readonly LocalCopy[]>;
	remove(key: string): Promise<void>;
}

/** IndexedDB where there is one, localStorage where it is shut off (private windows). */
export function browserCopies(): LocalCopies {
	return 'indexedDB' in globalThis ? withFallback(indexedCopies(), storageCopies()) : storageCopies();
}

// helpers

const DATABASE = 'thutuc-drafts';
const STORE = 'copies';
const PREFIX = 'thutuc-draft:';

function indexedCopies(): LocalCopies {
	let opened: Promise<IDBDatabase> | undefined;
	const open = () =>
		(opened ??= new Promise((resolve, reject) => {
			const request = indexedDB.open(DATABASE, 1);
			request.onupgradeneeded = () => {
				request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('document', 'document');
			};
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		}));
	const run = async <V>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<V>) => {
		const transaction = (await open()).transaction(STORE, mode);
		return new Promise<V>((resolve, reject) => {
			const request = act(transaction.objectStore(STORE));
			transaction.oncomplete = () => resolve(request.result);
			transaction.onerror = transaction.onabort = () => reject(transaction.error);
		});
	};
	return {
		put: async (copy) => void (await run('readwrite', (store) => store.put(copy))),
		list: async (document) =>
			newestFirst(await run<LocalCopy[]>('readonly', (store) => store.index('document').getAll(document))),
		remove: async (key) => void (await run('readwrite', (store) => store.delete(key)))
	};
}

function storageCopies(): LocalCopies {
	return {
		async put(copy) {
			localStorage.setItem(PREFIX + copy.key, JSON.stringify(copy));
		},
		async list(document) {
			const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
			const copies = keys.flatMap((key) => parsed(localStorage.getItem(key)) ?? []);
			return newestFirst(copies.filter((copy) => copy.document === document));
		},
		async remove(key) {
			localStorage.removeItem(PREFIX + key);
		}
	};
}

/** One damaged entry does not hide the others. */
function parsed(text: string | null): LocalCopy | undefined {
	try {
		return (JSON.parse(text ?? 'null') as LocalCopy | null) ?? undefined;
	} catch {
		return undefined;
	}
}

export function withFallback(first: LocalCopies, second: LocalCopies): LocalCopies {
	return {
		put: (copy) => first.put(copy).catch(() => second.put(copy)),
		list: async (document) => {
			const listed = await Promise.allSettled([first.list(document), second.list(document)]);
			const kept = listed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
			if (kept.length === 0) throw new Error('This browser lets no kept work be read');
			return newestFirst(kept.flat());
		},
		remove: async (key) => {
			await first.remove(key).catch(() => undefined);
			await second.remove(key);
		}
	};
}

function newestFirst(copies: readonly LocalCopy[]): LocalCopy[] {
	return [...copies].sort((a, b) => b.at.localeCompare(a.at));
}
