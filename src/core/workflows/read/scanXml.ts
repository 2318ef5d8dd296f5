import type { Problem } from '#core/shared/problem.ts';

export interface XmlTag {
	/** Namespace URI, '' for none. */
	readonly uri: string;
	readonly local: string;
	/** Attributes as written, prefix included, values undecoded; in order. */
	readonly attributes: readonly (readonly [name: string, value: string])[];
	/** 1-based. */
	readonly line: number;
}

/**
 * Every start tag of an XML text, with what moddle forgets: lines, raw attribute values, namespaces. Stops at the first
 * thing that makes the text no well-formed XML, or that we refuse on purpose: document types and entities
 * (`workflow/not-xml`, `workflow/doctype`, `workflow/entity`). Linear in the length of the text.
 */
export function scanXml(xml: string): { readonly tags: readonly XmlTag[]; readonly problem?: Problem } {
	const tags: XmlTag[] = [];
	const open: { name: string; namespaces: Namespaces }[] = [];
	const lines = lineCounter(xml);
	let position = 0;
	const stop = (code: string, at: number, params?: Problem['params']) => ({
		tags,
		problem: { code, at: `line:${lines(at)}`, ...(params ? { params } : {}) }
	});

	for (;;) {
		const start = xml.indexOf('<', position);
		const text = xml.slice(position, start < 0 ? undefined : start);
		if (open.length === 0 && text.replace('\uFEFF', '').trim() !== '') return stop('workflow/not-xml', position);
		const entity = badEntity(text);
		if (entity) return stop('workflow/entity', position + entity.index, { entity: entity.name });
		if (start < 0) break;

		const special = xml[start + 1] === '!' || xml[start + 1] === '?';
		const skipped = special ? SKIPPED.find(([from]) => xml.startsWith(from, start)) : undefined;
		if (skipped) {
			const end = xml.indexOf(skipped[1], start + skipped[0].length);
			if (end < 0 || (skipped[0] === '<![CDATA[' && open.length === 0)) return stop('workflow/not-xml', start);
			position = end + skipped[1].length;
			continue;
		}
		if (xml.startsWith('<!', start)) return stop('workflow/doctype', start);

		const end = tagEnd(xml, start);
		if (end < 0) return stop('workflow/not-xml', start);
		const body = xml.slice(start + 1, end);
		position = end + 1;

		if (body.startsWith('/')) {
			if (open.pop()?.name !== body.slice(1).trim()) return stop('workflow/not-xml', start);
			continue;
		}
		const selfClosing = body.endsWith('/');
		const parsed = parseTag(selfClosing ? body.slice(0, -1) : body);
		if (!parsed || (open.length === 0 && tags.length > 0)) return stop('workflow/not-xml', start);
		for (const [, value] of parsed.attributes) {
			const bad = badEntity(value);
			if (bad) return stop('workflow/entity', start, { entity: bad.name });
		}
		const namespaces = declare(open.at(-1)?.namespaces ?? NO_NAMESPACES, parsed.attributes);
		const [prefix, local] = splitName(parsed.name);
		const uri = namespaces[prefix];
		if (uri === undefined) return stop('workflow/undeclared-prefix', start, { prefix });
		tags.push({ uri, local, attributes: parsed.attributes, line: lines(start) });
		if (!selfClosing) open.push({ name: parsed.name, namespaces });
	}
	if (open.length > 0 || tags.length === 0) return stop('workflow/not-xml', xml.length);
	return { tags };
}

// helpers

type Namespaces = Readonly<Record<string, string>>;

const NO_NAMESPACES: Namespaces = { '': '', xml: 'http://www.w3.org/XML/1998/namespace' };

const SKIPPED = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
] as const;

/** Only the five entities of XML itself and character references; everything else needs a document type. */
function badEntity(text: string): { index: number; name: string } | undefined {
	if (!text.includes('&')) return undefined;
	const match = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)([^\s;<&]{0,20});?/.exec(text);
	return match ? { index: match.index, name: match[1] ?? '' } : undefined;
}

/** Index of the `>` that ends the tag, quotes skipped; -1 when it never ends. */
function tagEnd(xml: string, start: number): number {
	const stop = /["'<>]/g;
	stop.lastIndex = start + 1;
	for (let match = stop.exec(xml); match; match = stop.exec(xml)) {
		if (match[0] === '>') return match.index;
		if (match[0] === '<') return -1;
		const close = xml.indexOf(match[0], match.index + 1);
		if (close < 0) return -1;
		stop.lastIndex = close + 1;
	}
	return -1;
}

function parseTag(body: string): { name: string; attributes: [string, string][] } | undefined {
	const name = /^[^\s=/"']+/.exec(body)?.[0];
	if (!name) return undefined;
	const attributes: [string, string][] = [];
	const attribute = /\s+([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
	let read = name.length;
	for (attribute.lastIndex = read; ; read = attribute.lastIndex) {
		const match = attribute.exec(body);
		if (!match) break;
		const [, key = '', double, single] = match;
		if (attributes.some(([known]) => known === key)) return undefined;
		attributes.push([key, double ?? single ?? '']);
	}
	return body.slice(read).trim() === '' ? { name, attributes } : undefined;
}

function declare(outer: Namespaces, attributes: readonly (readonly [string, string])[]): Namespaces {
	if (!attributes.some(([name]) => name.startsWith('xmlns'))) return outer;
	const own = attributes
		.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
		.map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const);
	return own.length === 0 ? outer : { ...outer, ...Object.fromEntries(own) };
}

function splitName(name: string): [prefix: string, local: string] {
	const colon = name.indexOf(':');
	return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Line of a position; positions must be asked in rising order for it to stay linear. */
function lineCounter(xml: string): (position: number) => number {
	let line = 1;
	let seen = 0;
	return (position) => {
		for (let next = xml.indexOf('\n', seen); next >= 0 && next < position; next = xml.indexOf('\n', seen)) {
			line += 1;
			seen = next + 1;
		}
		return line;
	};
}
