import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Text } from '#core/shared/text.ts';
import type { FormNode } from '../formNodes.ts';
import type { FormDocument, Placement } from '../types.ts';

/** A text of the form's own: whose it is, where it stands and what it is for. */
export interface FormText {
	/** Id of the form, page, item or assertion. */
	readonly id: string;
	readonly at: JsonPointer;
	readonly text: Text;
	readonly use: 'title' | 'label' | 'help' | 'prose' | 'message';
	/** Markdown is read in it. */
	readonly rich: boolean;
}

/** Every text of the form's own; those of elements are the dictionary's. */
export function formTexts(form: FormDocument, nodes: readonly FormNode[]): readonly FormText[] {
	const { print } = form;
	return [
		plain(form.id, '/title', 'title', form.title),
		...optional(form.id, '/print/title', 'title', print?.title),
		...optional(form.id, '/print/recipient', 'title', print?.recipient),
		...nodes.flatMap(textsOf),
		...(form.assertions ?? []).map(({ id, message }, index) =>
			plain(id, `/assertions/${index}/message`, 'message', message)
		)
	];
}

// helpers

function textsOf(node: FormNode): readonly FormText[] {
	const { id, at } = node;
	switch (node.type) {
		case 'page': {
			const { title, intro } = node.item;
			return [plain(id, `${at}/title`, 'title', title), ...(intro ? [rich(id, `${at}/intro`, intro)] : [])];
		}
		case 'section':
			return [plain(id, `${at}/title`, 'title', node.item.title)];
		case 'repeat':
			return [
				plain(id, `${at}/title`, 'title', node.item.title),
				plain(id, `${at}/rowTitle`, 'title', node.item.rowTitle)
			];
		case 'text':
			return [rich(id, `${at}/text`, node.item.text)];
		case 'field':
			return fieldTexts(id, at, node.item);
	}
}

function fieldTexts(id: string, at: JsonPointer, item: Placement): readonly FormText[] {
	const { label, local, help, statement, signature } = item;
	return [
		...optional(id, `${at}/label`, 'label', label),
		...optional(id, `${at}/local/label`, 'label', local?.label),
		...optional(id, `${at}/help`, 'help', help),
		...(statement ? [rich(id, `${at}/statement`, statement)] : []),
		...optional(id, `${at}/signature/title`, 'title', signature?.title),
		...optional(id, `${at}/signature/note`, 'title', signature?.note)
	];
}

function plain(id: string, at: JsonPointer, use: FormText['use'], text: Text): FormText {
	return { id, at, text, use, rich: false };
}

function rich(id: string, at: JsonPointer, text: Text): FormText {
	return { id, at, text, use: 'prose', rich: true };
}

function optional(id: string, at: JsonPointer, use: FormText['use'], text: Text | undefined): readonly FormText[] {
	return text ? [plain(id, at, use, text)] : [];
}
