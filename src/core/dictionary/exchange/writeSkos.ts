import { parseRef } from '#core/shared/ref.ts';
import { SCHEMA_BASE } from '../jsonSchema.ts';
import type { CodeEntry, CodeListDocument } from '../types.ts';
import { leftOut } from './leftOut.ts';
import { entryUri, isUri, listUri } from './listUri.ts';
import { SKOS_CONTEXT } from './skosContext.ts';
import type { Written } from './types.ts';

/**
 * A SKOS concept scheme as JSON-LD 1.1. A parent or successor that is no entry of the list itself is one of
 * `parentList` or `successorList`.
 */
export function writeSkos(list: CodeListDocument): Written {
	const lost = leftOut(list, [
		'id',
		'version',
		'title',
		'definition',
		'canonicalUri',
		'synonyms',
		'steward',
		'parentList',
		'successorList',
		'entries'
	]);
	if (list.canonicalUri !== undefined && !isUri(list.canonicalUri)) lost.push('/canonicalUri');
	const uri = listUri(list);
	const own = new Set(list.entries.map(({ code }) => code));
	const scheme = {
		'@context': SKOS_CONTEXT,
		'@id': uri,
		'@type': 'ConceptScheme',
		identifier: list.id,
		version: String(list.version),
		prefLabel: list.title,
		...(list.definition && { definition: list.definition }),
		...(list.synonyms && { altLabel: list.synonyms }),
		...(list.steward && { publisher: { '@type': 'Agent', name: list.steward } }),
		...(list.parentList && { parentList: versionUri(list.parentList) }),
		...(list.successorList && { successorList: versionUri(list.successorList) }),
		concepts: list.entries.map((entry) => conceptOf(entry, list, uri, own))
	};
	return { text: `${JSON.stringify(scheme, undefined, '\t')}\n`, lost };
}

// helpers

function conceptOf(
	{ code, label, parent, validFrom, validTo, successors }: CodeEntry,
	{ parentList, successorList }: CodeListDocument,
	uri: string,
	own: ReadonlySet<string>
) {
	const inParents = parent !== undefined && parentList !== undefined && !own.has(parent);
	return {
		'@id': entryUri(uri, code),
		'@type': 'Concept',
		notation: code,
		prefLabel: label,
		...(parent !== undefined &&
			(inParents
				? { broadMatch: entryUri(versionUri(parentList), parent) }
				: { broader: entryUri(uri, parent) })),
		...(validFrom && { validFrom }),
		...(validTo && { validThrough: validTo }),
		...(successors && {
			isReplacedBy: successors.map((successor) =>
				entryUri(
					successorList !== undefined && !own.has(successor) ? versionUri(successorList) : uri,
					successor
				)
			)
		})
	};
}

function versionUri(ref: string): string {
	const parsed = parseRef(ref);
	if (!parsed) throw new Error(`Not a reference: ${ref}`);
	return `${SCHEMA_BASE}/codelist/${parsed.id}/${parsed.version}`;
}
