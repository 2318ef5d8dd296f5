import type { TemplateBlock } from '#core/documents/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { Variable } from '#lib/conditions/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Characters of a text that name its block. */
const SHOWN = 60;

/** What a block is called in the outline. */
export function blockLabel(block: TemplateBlock, variables: readonly Variable[], locale: Locale): string {
	switch (block.type) {
		case 'heading':
		case 'text': {
			const text = textIn(block.text, locale).trim();
			return text === '' ? typeName(block.type) : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
		}
		case 'field':
			return (
				(block.label && textIn(block.label, locale)) ??
				variables.find(({ path }) => path === block.path)?.label ??
				block.path
			);
		case 'table':
			return variables.find(({ path }) => path === block.path)?.label ?? block.path;
	}
}

export function typeName(type: TemplateBlock['type']): string {
	const names: Readonly<Record<TemplateBlock['type'], () => string>> = {
		heading: () => m.template_block_heading(),
		text: () => m.template_block_text(),
		field: () => m.template_block_field(),
		table: () => m.template_block_table()
	};
	return names[type]();
}
