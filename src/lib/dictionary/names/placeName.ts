import { pointerTokens } from '#core/shared/pointer.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/**
 * A place in a document in words: "dữ liệu thay thế 1 · trường 2" for `/replacedBy/0/elements/1`. The pointer itself
 * where a part has no name; a place inside a workflow's BPMN, or in what a procedure does
 * otherwise there, names its element.
 */
export function placeName(at: string): string {
	const [bpmn, element = ''] = at.split('#');
	if (bpmn === '/bpmn') return inStep(element.split('/'));
	const tokens = pointerTokens(at);
	return tokens[0] === 'workflowOverrides' ? inStep(tokens.slice(2)) : (words(tokens) ?? at);
}

// helpers

function inStep([id = '', ...rest]: readonly string[]): string {
	const inside = words(rest);
	return inside ? `${m.dictionary_part_step({ id })} · ${inside}` : m.dictionary_part_step({ id });
}

/** What a list or property of a document is called; a number follows the name of a list. */
const PARTS: Readonly<Record<string, () => string>> = {
	articles: m.dictionary_part_article,
	amends: m.dictionary_part_amends,
	cases: m.dictionary_part_case,
	citations: m.dictionary_part_citation,
	codeList: m.dictionary_part_code_list,
	components: m.dictionary_part_component,
	deadlines: m.dictionary_part_deadline,
	documentType: m.dictionary_part_document_type,
	elements: m.dictionary_part_element,
	fees: m.dictionary_part_fee,
	fields: m.dictionary_part_field,
	formerParents: m.dictionary_part_former_parents,
	inputs: m.dictionary_part_input,
	items: m.dictionary_part_item,
	legalForm: m.dictionary_part_legal_form,
	members: m.dictionary_part_member,
	pages: m.dictionary_part_page,
	parentList: m.dictionary_part_parent_list,
	prefill: m.dictionary_part_prefill,
	relations: m.dictionary_part_relation,
	replacedBy: m.dictionary_part_replacement,
	replaces: m.dictionary_part_replaces,
	results: m.dictionary_part_result,
	segments: m.dictionary_part_segment,
	services: m.dictionary_part_service,
	source: m.dictionary_part_source,
	sources: m.dictionary_part_source,
	successorList: m.dictionary_part_successor_list,
	uses: m.dictionary_part_uses
};

/** Properties that say nothing beside the part they stand in. */
const SILENT = new Set(['element', 'group', 'instrument', 'citation', 'constraints', 'ref']);

function words(tokens: readonly string[]): string | undefined {
	const parts: string[] = [];
	for (const [at, token] of tokens.entries()) {
		const last = parts.at(-1);
		const name = Object.hasOwn(PARTS, token) ? PARTS[token]?.() : undefined;
		if (last !== undefined && /^\d+$/.test(token)) parts[parts.length - 1] = `${last} ${Number(token) + 1}`;
		else if (name !== undefined) {
			// `/sources/0/source` is the source itself.
			if (!last?.startsWith(name)) parts.push(name);
		} else if (tokens[at - 1] === 'uses') parts.push(token);
		else if (!SILENT.has(token)) return undefined;
	}
	return parts.length > 0 ? parts.join(' · ') : undefined;
}
