import type { BpmnModdle } from 'bpmn-moddle';
import type { Problem } from '#core/shared/problem.ts';
import { TT_NAMESPACE } from '../moddle/ttDescriptor.ts';
import { scanXml, type XmlTag } from './scanXml.ts';

const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Namespaces whose typed attributes moddle would turn into NaN or false without a word. */
const PREFIXES: Readonly<Record<string, string>> = {
	[BPMN_NAMESPACE]: 'bpmn',
	'http://www.omg.org/spec/BPMN/20100524/DI': 'bpmndi',
	'http://www.omg.org/spec/DD/20100524/DC': 'dc',
	'http://www.omg.org/spec/DD/20100524/DI': 'di',
	[TT_NAMESPACE]: 'tt'
};

/**
 * What is wrong with the text before the meta-model sees it: not XML, not BPMN, document types, entities, duplicate
 * ids, values that are no number or boolean where one belongs, and versions of our extension that we do not know.
 */
export function checkXml(xml: string, moddle: BpmnModdle): readonly Problem[] {
	const { tags, problem } = scanXml(xml);
	if (problem) return [problem];
	const root = tags[0];
	if (root?.local !== 'definitions' || root.uri !== BPMN_NAMESPACE) {
		return [{ code: 'workflow/not-bpmn', at: `line:${root?.line ?? 1}`, params: { element: root?.local ?? '' } }];
	}
	return [...unknownExtensions(tags), ...duplicateIds(tags), ...badValues(tags, moddle)];
}

// helpers

function unknownExtensions(tags: readonly XmlTag[]): Problem[] {
	const family = TT_NAMESPACE.slice(0, TT_NAMESPACE.lastIndexOf('/') + 1);
	const tag = tags.find(({ uri }) => uri.startsWith(family) && uri !== TT_NAMESPACE);
	return tag ? [{ code: 'workflow/newer-extension', at: `line:${tag.line}`, params: { namespace: tag.uri } }] : [];
}

function duplicateIds(tags: readonly XmlTag[]): Problem[] {
	const seen = new Map<string, number>();
	const problems: Problem[] = [];
	for (const { uri, attributes, line } of tags) {
		if (!PREFIXES[uri]) continue;
		const id = attributes.find(([name]) => name === 'id')?.[1];
		if (id === undefined) continue;
		const first = seen.get(id);
		if (first === undefined) seen.set(id, line);
		else problems.push({ code: 'workflow/duplicate-id', at: id, params: { id, line, first } });
	}
	return problems;
}

function badValues(tags: readonly XmlTag[], moddle: BpmnModdle): Problem[] {
	const types = new Map<string, ReturnType<typeof attributeTypes>>();
	const problems: Problem[] = [];
	for (const { uri, local, attributes, line } of tags) {
		const prefix = PREFIXES[uri];
		if (!prefix) continue;
		const type = `${prefix}:${local.charAt(0).toUpperCase()}${local.slice(1)}`;
		const known = types.get(type) ?? attributeTypes(moddle, type);
		types.set(type, known);
		for (const [name, value] of attributes) {
			const valid = VALID[known[name]?.type ?? ''];
			if (!valid || valid(value)) continue;
			problems.push({ code: 'workflow/bad-value', at: `line:${line}`, params: { attribute: name, value } });
		}
	}
	return problems;
}

const VALID: Readonly<Record<string, (value: string) => boolean>> = {
	Integer: (value) => /^[+-]?[0-9]{1,15}$/.test(value),
	Real: (value) => value.trim() !== '' && Number.isFinite(Number(value)),
	Boolean: (value) => value === 'true' || value === 'false'
};

function attributeTypes(moddle: BpmnModdle, type: string): Readonly<Record<string, { readonly type: string }>> {
	try {
		return moddle.getType(type).$descriptor.propertiesByName;
	} catch {
		// A local name that is no type of its own (`waypoint`, `incoming`), or an unknown element moddle will report.
		return type === 'di:Waypoint' ? attributeTypes(moddle, 'dc:Point') : {};
	}
}
