import { fromMarkdown } from 'mdast-util-from-markdown';
import type { RichBlock, RichInline } from './types.ts';

/** What of Markdown a text used that forms do not show: each kind once, for lint (`form/unknown-markdown`). */
export type UnsupportedMarkdown =
	'html' | 'image' | 'heading' | 'code' | 'quote' | 'rule' | 'definition' | 'link' | 'depth' | 'length';

export interface ParsedMarkdown {
	readonly blocks: readonly RichBlock[];
	readonly unsupported: readonly UnsupportedMarkdown[];
}

/**
 * The safe subset of Markdown that forms show: paragraphs, lists, strong, emphasis, and links to `https:`, `tel:` and
 * `mailto:`. Everything else stays readable as plain text and is named in `unsupported`; nothing ever becomes HTML.
 * A forced line break is `\n`.
 */
export function parseMarkdown(markdown: string): ParsedMarkdown {
	if (markdown.length > MAX_LENGTH) return { blocks: paragraph([markdown]), unsupported: ['length'] };
	if (TOO_DEEP.test(markdown)) return { blocks: paragraph([markdown]), unsupported: ['depth'] };
	const unsupported = new Set<UnsupportedMarkdown>();
	const blocks = blocksOf(fromMarkdown(markdown).children, 0, (kind) => unsupported.add(kind));
	return { blocks, unsupported: [...unsupported] };
}

// helpers

/** Lists within lists, and emphasis within emphasis, deeper than this are left out as `depth`. */
const MAX_DEPTH = 8;

/** Characters; markers without end take the parser a square of time. */
const MAX_LENGTH = 5_000;

/** Markers of lists and quotations within each other on one line: the parser takes a cube of time on them. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|[0-9]{1,9}[.)])(?=[ \t>])){12}/mu;

const LINK = /^(https:\/\/|tel:|mailto:)[^\s]+$/i;

/** What we read of a syntax tree node. */
interface Node {
	readonly type: string;
	readonly children?: readonly Node[];
	readonly value?: string;
	readonly alt?: string | null | undefined;
	readonly url?: string;
	readonly ordered?: boolean | null | undefined;
}

type Refuse = (kind: UnsupportedMarkdown) => void;

function blocksOf(nodes: readonly Node[], depth: number, refuse: Refuse): RichBlock[] {
	if (depth > MAX_DEPTH) {
		refuse('depth');
		return [];
	}
	return nodes.flatMap((node): RichBlock[] => {
		const children = node.children ?? [];
		switch (node.type) {
			case 'paragraph':
				return paragraph(inlinesOf(children, 0, refuse));
			case 'list': {
				const items = children.map((item) => blocksOf(item.children ?? [], depth + 1, refuse));
				return [{ type: 'list', ordered: node.ordered === true, items }];
			}
			case 'heading':
				refuse('heading');
				return paragraph(inlinesOf(children, 0, refuse));
			case 'blockquote':
				refuse('quote');
				return blocksOf(children, depth + 1, refuse);
			case 'code':
			case 'html':
				refuse(node.type);
				return paragraph(joined([node.value ?? '']));
			case 'thematicBreak':
				refuse('rule');
				return [];
			default:
				refuse('definition');
				return [];
		}
	});
}

function paragraph(content: readonly RichInline[]): RichBlock[] {
	return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function inlinesOf(nodes: readonly Node[], depth: number, refuse: Refuse): readonly RichInline[] {
	if (depth > MAX_DEPTH) {
		refuse('depth');
		return [];
	}
	return joined(nodes.flatMap((node) => inline(node, depth, refuse)));
}

function inline(node: Node, depth: number, refuse: Refuse): readonly RichInline[] {
	const content = () => inlinesOf(node.children ?? [], depth + 1, refuse);
	switch (node.type) {
		case 'text':
			// The end of a line in the source is a space in the sentence.
			return [(node.value ?? '').replace(/\n/g, ' ')];
		case 'break':
			return ['\n'];
		case 'strong':
		case 'emphasis':
			return [{ type: node.type, content: content() }];
		case 'link':
			if (LINK.test(node.url ?? '')) return [{ type: 'link', href: node.url ?? '', content: content() }];
			refuse('link');
			return content();
		case 'image':
		case 'imageReference':
			refuse('image');
			return [node.alt ?? ''];
		case 'inlineCode':
		case 'html':
			refuse(node.type === 'html' ? 'html' : 'code');
			return [node.value ?? ''];
		default:
			refuse('definition');
			return content();
	}
}

/** Neighbouring texts as one, empty ones left out. */
function joined(parts: readonly RichInline[]): readonly RichInline[] {
	const result: RichInline[] = [];
	for (const part of parts) {
		const last = result.at(-1);
		if (part === '') continue;
		if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
		else result.push(part);
	}
	return result;
}
