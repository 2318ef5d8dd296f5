import type { Library } from '#core/catalogue/types.ts';
import { effectiveConstraints } from '#core/dictionary/dataTypes.ts';
import { MAX_ENUM, type ValueLists } from '#core/dictionary/elementSchema.ts';
import type { CodeListDocument, Constraints, DataType, ElementDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { FieldNode } from '../formNodes.ts';
import type { Placement } from '../types.ts';
import type { ControlKind } from './types.ts';

/** Choices shown as radio buttons at most; more become a list, and many more one that can be searched. */
export const MAX_RADIOS = 7;
const MAX_SELECT = 30;

/** A placement with what its element or local definition says. */
export interface ResolvedField {
	readonly node: FieldNode;
	readonly element?: ElementDocument;
	readonly dataType: DataType;
	readonly constraints: Constraints;
	/** As written, without the data type's own limits. */
	readonly ownConstraints?: Constraints;
	readonly label: Text;
	readonly help?: Text;
	readonly lists: ValueLists;
	readonly codeList?: Ref;
	readonly parentList?: Ref;
	readonly formerList?: Ref;
	readonly control: ControlKind;
}

export function resolveField(node: FieldNode, library: Library): Result<ResolvedField> {
	const { item, at } = node;
	const element = item.element === undefined ? undefined : library.get('element', item.element);
	if (item.element !== undefined && !element) {
		return fail({ code: 'form/unknown-element', at: `${at}/element`, params: { ref: item.element, id: item.id } });
	}
	const definition = element ?? item.local;
	if (!definition) return fail({ code: 'form/field-without-definition', at, params: { id: item.id } });
	const lists = resolveLists(node, definition, library);
	if (!lists.ok) return lists;
	const help = item.help ?? element?.help;
	return ok({
		node,
		...(element && { element }),
		dataType: definition.dataType,
		constraints: effectiveConstraints(definition.dataType, definition.constraints),
		...(definition.constraints && { ownConstraints: definition.constraints }),
		label: item.label ?? definition.label,
		...(help && { help }),
		...lists.value,
		control: controlOf(item, definition.dataType, lists.value.lists.list)
	});
}

// helpers

interface ListRefs {
	readonly lists: ValueLists;
	readonly codeList?: Ref;
	readonly parentList?: Ref;
	readonly formerList?: Ref;
}

function resolveLists(
	{ item, at }: FieldNode,
	{ dataType, constraints }: { readonly dataType: DataType; readonly constraints?: Constraints },
	library: Library
): Result<ListRefs> {
	const ref = constraints?.codeList;
	if (ref === undefined) {
		const needed = dataType === 'code' || dataType === 'codes' || dataType === 'address';
		return needed ? fail({ code: 'form/field-without-code-list', at, params: { id: item.id } }) : ok({ lists: {} });
	}
	const list = library.get('codelist', ref);
	if (!list) return fail(unknownList(ref, item.id, at));
	if (dataType !== 'address') return ok({ lists: { list }, codeList: ref });
	const parentRef = list.parentList ?? ref;
	const parents = library.get('codelist', parentRef);
	if (!parents) return fail(unknownList(parentRef, item.id, at));
	// One list may hold both levels: then only its entries without parent are provinces.
	const provinces = parentRef === ref ? withoutParents(parents) : parents;
	const formerList = list.formerParents;
	if (formerList !== undefined && !library.get('codelist', formerList))
		return fail(unknownList(formerList, item.id, at));
	return ok({
		lists: { list, parents: provinces },
		codeList: ref,
		parentList: parentRef,
		...(formerList !== undefined && { formerList })
	});
}

function withoutParents(list: CodeListDocument): CodeListDocument {
	return { ...list, entries: list.entries.filter((entry) => entry.parent === undefined) };
}

function unknownList(ref: Ref, id: string, at: string): Problem {
	return { code: 'form/unknown-code-list', at, params: { ref, id } };
}

function controlOf(item: Placement, dataType: DataType, list: CodeListDocument | undefined): ControlKind {
	switch (dataType) {
		case 'boolean':
			if (item.control === 'declaration') return 'declaration';
			return item.control === 'checkbox' ? 'tick' : 'yesNo';
		case 'codes':
			return 'checkboxes';
		case 'code': {
			const size = list?.entries.length ?? 0;
			if (size > MAX_ENUM) return 'combobox';
			if (item.control === 'radio' || item.control === 'select' || item.control === 'combobox') return item.control;
			return size <= MAX_RADIOS ? 'radio' : size <= MAX_SELECT ? 'select' : 'combobox';
		}
		default:
			return dataType;
	}
}
