import type { DictionaryDocument, DictionaryKind } from '#core/dictionary/kinds.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';
import { memberName } from '../editor/memberName.ts';

/** What a new document needs before it can be kept; the rest is written in its editor. */
export interface NewDocument {
	readonly kind: DictionaryKind;
	readonly id: string;
	/** Label, title or name. */
	readonly name: Text;
	/** Of elements and groups. */
	readonly definition: Text;
	/** Of elements. */
	readonly dataType: DataType;
	readonly codeList: Ref | undefined;
	/** First member of a group. */
	readonly member: Ref | undefined;
	/** Owner of a source. */
	readonly owner: Text;
	/** Number of an instrument. */
	readonly number: string;
}

/** The first draft of a document. Sensitivity starts as personal data: it is lowered knowingly, never forgotten. */
export function newDocument(from: NewDocument): DictionaryDocument {
	const { kind, id, name, definition, dataType, codeList, member } = from;
	const header = { id, version: 0, formatVersion: 1 };
	switch (kind) {
		case 'element':
			return {
				...header,
				kind,
				label: name,
				definition,
				dataType,
				...(codeList ? { constraints: { codeList } } : {}),
				sensitivity: 'personal'
			};
		case 'group':
			return { ...header, kind, label: name, definition, members: member ? [memberOf(member)] : [] };
		case 'codelist':
			return { ...header, kind, title: name, entries: [] };
		case 'source':
			return { ...header, kind, title: name, owner: from.owner, readiness: 'unknown', fields: [] };
		case 'documentType':
			return { ...header, kind, title: name };
		case 'instrument':
			return { ...header, kind, number: from.number, title: name };
	}
}

// helpers

function memberOf(ref: Ref) {
	const name = memberName(ref, []);
	return ref.startsWith('group:') ? { name, group: ref } : { name, element: ref };
}
