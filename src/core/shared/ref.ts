import { KINDS, type DocumentId, type Kind, type Ref } from './document.ts';

export interface ParsedRef {
	readonly kind: Kind;
	readonly id: DocumentId;
	readonly version: number | 'draft';
}

export const ID_PATTERN = /^[a-z0-9][A-Za-z0-9._-]*$/;
const REF_PATTERN = /^([a-zA-Z]+):([a-z0-9][A-Za-z0-9._-]*)@(draft|[1-9][0-9]{0,8})$/;

/** The parts of a reference, or undefined when `ref` is not one. */
export function parseRef(ref: string): ParsedRef | undefined {
	const match = REF_PATTERN.exec(ref);
	if (!match) return undefined;
	const [, kind, id, version] = match;
	if (!isKind(kind) || id === undefined) return undefined;
	return { kind, id, version: version === 'draft' ? 'draft' : Number(version) };
}

export function formatRef(kind: Kind, id: DocumentId, version: number | 'draft'): Ref {
	return `${kind}:${id}@${version}`;
}

export function isKind(text: string | undefined): text is Kind {
	return KINDS.some((kind) => kind === text);
}
