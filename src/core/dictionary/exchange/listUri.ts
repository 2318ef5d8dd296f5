import { SCHEMA_BASE } from '../jsonSchema.ts';
import type { CodeListDocument } from '../types.ts';

/** The address a list is known by outside: its canonical URI when it has a usable one, else one of ours. */
export function listUri(list: Pick<CodeListDocument, 'id' | 'canonicalUri'>): string {
	return isUri(list.canonicalUri) ? list.canonicalUri : ownUri(list.id);
}

/** The canonical URI a file's address stands for: none when it is the one we make up. */
export function canonicalUriOf(uri: string, id: string | undefined): { readonly canonicalUri?: string } {
	return id !== undefined && uri === ownUri(id) ? {} : { canonicalUri: uri };
}

export function isUri(text: string | undefined): text is string {
	return text !== undefined && /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(text);
}

/** Address of an entry in the list `uri`. Codes may hold `/`. */
export function entryUri(uri: string, code: string): string {
	return `${uri}${uri.includes('#') ? '/' : '#'}${encodeURIComponent(code)}`;
}

// helpers

function ownUri(id: string): string {
	return `${SCHEMA_BASE}/codelist/${id}`;
}
