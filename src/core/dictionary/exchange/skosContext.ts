import { SCHEMA_BASE } from '../jsonSchema.ts';

/**
 * The JSON-LD context of our SKOS files. It stands in every file: nothing is fetched to read one, and a file with
 * another context would mean something else by the same names.
 */
export const SKOS_CONTEXT = {
	'@version': 1.1,
	skos: 'http://www.w3.org/2004/02/skos/core#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	owl: 'http://www.w3.org/2002/07/owl#',
	schema: 'https://schema.org/',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
	ConceptScheme: 'skos:ConceptScheme',
	Concept: 'skos:Concept',
	Agent: 'foaf:Agent',
	identifier: 'dct:identifier',
	version: 'owl:versionInfo',
	prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
	altLabel: 'skos:altLabel',
	definition: { '@id': 'skos:definition', '@container': '@language' },
	publisher: 'dct:publisher',
	name: { '@id': 'foaf:name', '@container': '@language' },
	parentList: { '@id': 'dct:requires', '@type': '@id' },
	successorList: { '@id': 'dct:references', '@type': '@id' },
	concepts: { '@reverse': 'skos:inScheme' },
	notation: 'skos:notation',
	broader: { '@id': 'skos:broader', '@type': '@id' },
	broadMatch: { '@id': 'skos:broadMatch', '@type': '@id' },
	isReplacedBy: { '@id': 'dct:isReplacedBy', '@type': '@id', '@container': '@set' },
	validFrom: { '@id': 'schema:validFrom', '@type': 'xsd:date' },
	validThrough: { '@id': 'schema:validThrough', '@type': 'xsd:date' }
} as const;

/** Address of an exact version of a list, `…/codelist/provinces/1`, and its parts. */
export const VERSION_URI = new RegExp(
	`^${SCHEMA_BASE.replaceAll('.', '\\.')}/codelist/([a-z0-9][A-Za-z0-9._-]*)/(draft|[1-9][0-9]{0,8})$`
);
