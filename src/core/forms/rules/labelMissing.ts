import type { Text } from '#core/shared/text.ts';
import { formNodes, type FormNode } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** A text a citizen reads is empty in Vietnamese (error) or has no English (hint). */
export const labelMissing: FormRule = {
	id: 'form/label-missing',
	check: (form) => {
		const texts = [
			{ id: form.id, at: '/title', text: form.title },
			...formNodes(form).flatMap((node) => textsOf(node).map((text) => ({ id: node.id, ...text }))),
			...(form.assertions ?? []).map(({ id, message }, index) => ({
				id,
				at: `/assertions/${index}/message`,
				text: message
			}))
		];
		return texts.flatMap(({ id, at, text }) => {
			if (text.vi.trim() === '') {
				return [finding(labelMissing.id, 'error', `${at}/vi`, { id, language: 'vi' })];
			}
			const translated = (text.en ?? '').trim() !== '';
			return translated ? [] : [finding(labelMissing.id, 'hint', at, { id, language: 'en' })];
		});
	}
};

// helpers

function textsOf(node: FormNode): readonly { readonly at: string; readonly text: Text }[] {
	const { at, item } = node;
	switch (node.type) {
		case 'page':
			return [
				{ at: `${at}/title`, text: node.item.title },
				...(node.item.intro ? [{ at: `${at}/intro`, text: node.item.intro }] : [])
			];
		case 'section':
			return [{ at: `${at}/title`, text: node.item.title }];
		case 'repeat':
			return [
				{ at: `${at}/title`, text: node.item.title },
				{ at: `${at}/rowTitle`, text: node.item.rowTitle }
			];
		case 'text':
			return [{ at: `${at}/text`, text: node.item.text }];
		case 'field':
			return [
				...('label' in item && item.label ? [{ at: `${at}/label`, text: item.label }] : []),
				...(node.item.local ? [{ at: `${at}/local/label`, text: node.item.local.label }] : [])
			];
	}
}
