import { parseExpression } from '#core/expressions/index.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import { placeholdersIn } from './placeholders.ts';
import type { TemplateBlock, TemplateDocument } from './types.ts';

/** A dotted path a template reads, with the place that does. */
export interface TemplateRead {
	readonly path: string;
	readonly at: JsonPointer;
}

/** Everything a template reads, in the order of the document; columns as paths of their list. */
export function templateReads(template: TemplateDocument): readonly TemplateRead[] {
	const { agency, qr, signature } = template;
	const texts: readonly (readonly [
		JsonPointer,
		{ readonly vi: string; readonly en?: string } | undefined
	])[] = [
		['/title', template.title],
		['/subject', template.subject],
		['/agency/superior', agency.superior],
		['/agency/name', agency.name],
		['/numbering', template.numbering === undefined ? undefined : { vi: template.numbering }],
		['/recipient', template.recipient],
		['/signature/title', signature?.title],
		['/qr/value', qr && { vi: qr.value }],
		['/qr/caption', qr?.caption]
	];
	return [
		...texts.flatMap(([at, text]) => (text ? textReads(text, at) : [])),
		...template.blocks.flatMap((block, index) => blockReads(block, `/blocks/${index}`)),
		...(template.stored ?? []).map(({ path }, index) => ({ path, at: `/stored/${index}/path` }))
	];
}

// helpers

function textReads(
	text: { readonly vi: string; readonly en?: string },
	at: JsonPointer
): readonly TemplateRead[] {
	const paths = new Set([...placeholdersIn(text.vi), ...placeholdersIn(text.en ?? '')]);
	return [...paths].map((path) => ({ path, at }));
}

function blockReads(block: TemplateBlock, at: JsonPointer): readonly TemplateRead[] {
	const parsed = block.visibleWhen && parseExpression(block.visibleWhen.feel);
	const conditions = parsed?.ok ? parsed.value.reads : [];
	const reads = conditions.map((path) => ({ path, at: `${at}/visibleWhen` }));
	switch (block.type) {
		case 'text':
		case 'heading':
			return [...reads, ...textReads(block.text, `${at}/text`)];
		case 'field':
			return [...reads, { path: block.path, at: `${at}/path` }];
		case 'table':
			return [
				...reads,
				{ path: block.path, at: `${at}/path` },
				...block.columns.map((column, index) => ({
					path: `${block.path}.${column.path}`,
					at: `${at}/columns/${index}/path`
				}))
			];
	}
}
