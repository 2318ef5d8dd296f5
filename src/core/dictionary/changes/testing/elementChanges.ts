import { plate } from '../../testing/samples.ts';
import type { ChangeCase } from './changeCase.ts';

const number = { '/dataType': 'integer', '/constraints': { minimum: 1, maximum: 9, unit: 'm' } };
const file = { '/dataType': 'attachment', '/constraints': { mediaTypes: ['application/pdf'] } };
const coded = { '/dataType': 'code', '/constraints': { codeList: 'codelist:colours@1' } };
const day = { '/dataType': 'date', '/constraints': { period: 'past' } };

export const ELEMENT_CASES: readonly ChangeCase[] = [
	['text', 'compatible', '/label', plate, { '/label': { vi: 'Biển' } }],
	['text', 'compatible', '/outputLabel', plate, { '/outputLabel': { vi: 'Biển' } }],
	['text', 'compatible', '/help', plate, { '/help': { vi: 'Xem trên giấy' } }],
	['definition', 'compatible', '/definition', plate, { '/definition': { vi: 'Khác' } }],
	['names', 'compatible', '/synonyms', plate, { '/synonyms': undefined }],
	['names', 'compatible', '/formerKeys', plate, { '/formerKeys': ['BienSo'] }],
	['example', 'compatible', '/example', plate, { '/example': '30A1' }],
	['steward', 'compatible', '/steward', plate, { '/steward': { vi: 'Cục' } }],
	['autocomplete', 'compatible', '/autocomplete', plate, { '/autocomplete': 'off' }],
	['citations', 'compatible', '/citations', plate, { '/citations': [] }],
	['doubts', 'compatible', '/doubts', plate, { '/doubts': [{ at: '/label', reason: { vi: 'Chưa rõ' } }] }],
	[
		'relations',
		'compatible',
		'/relations',
		plate,
		{ '/relations': [{ type: 'equivalent', element: 'element:x@1' }] }
	],
	['concept-added', 'compatible', '/conceptUri', plate, { '/conceptUri': 'http://x/a' }],
	[
		'concept-changed',
		'breaking',
		'/conceptUri',
		plate,
		{ '/conceptUri': 'http://x/b' },
		{ '/conceptUri': 'http://x/a' }
	],
	['concept-changed', 'breaking', '/conceptUri', plate, {}, { '/conceptUri': 'http://x/a' }],

	['type-changed', 'breaking', '/dataType', plate, { '/dataType': 'text' }],
	['limit-loosened', 'widening', '/constraints/maxLength', plate, { '/constraints/maxLength': 12 }],
	['limit-loosened', 'widening', '/constraints/maxLength', plate, { '/constraints/maxLength': undefined }],
	['limit-tightened', 'breaking', '/constraints/maxLength', plate, { '/constraints/maxLength': 9 }],
	['limit-tightened', 'breaking', '/constraints/minLength', plate, { '/constraints/minLength': 1 }],
	// Silent, the element falls back to the 250 characters of its type.
	['limit-tightened', 'breaking', '/constraints/maxLength', plate, {}, { '/constraints/maxLength': 300 }],
	[
		'limit-spelled-out',
		'compatible',
		'/constraints/maxLength',
		plate,
		{ '/constraints/maxLength': 250 },
		{ '/constraints/maxLength': undefined }
	],
	[
		'limit-spelled-out',
		'compatible',
		'/constraints',
		plate,
		{ '/constraints': {} },
		{ '/constraints': undefined }
	],
	[
		'limit-tightened',
		'breaking',
		'/constraints/minimum',
		plate,
		{ ...number, '/constraints/minimum': 2 },
		number
	],
	[
		'limit-loosened',
		'widening',
		'/constraints/minimum',
		plate,
		{ ...number, '/constraints/minimum': 0 },
		number
	],
	[
		'limit-loosened',
		'widening',
		'/constraints/maximum',
		plate,
		{ ...number, '/constraints/maximum': 10 },
		number
	],
	[
		'limit-loosened',
		'widening',
		'/constraints/scale',
		plate,
		{ '/dataType': 'decimal', '/constraints': { scale: 3 } },
		{ '/dataType': 'decimal', '/constraints': {} }
	],
	[
		'limit-tightened',
		'breaking',
		'/constraints/maxBytes',
		plate,
		{ ...file, '/constraints/maxBytes': 1000 },
		file
	],
	[
		'limit-tightened',
		'breaking',
		'/constraints/maxCount',
		plate,
		{ ...file, '/constraints/maxCount': 4 },
		file
	],
	['unit-changed', 'breaking', '/constraints/unit', plate, { ...number, '/constraints/unit': 'km' }, number],
	[
		'unit-changed',
		'breaking',
		'/constraints/unit',
		plate,
		{ ...number, '/constraints/unit': undefined },
		number
	],
	[
		'limit-loosened',
		'widening',
		'/constraints/precision',
		plate,
		{ ...day, '/constraints/precision': 'month' },
		day
	],
	[
		'limit-tightened',
		'breaking',
		'/constraints/precision',
		plate,
		{ ...day, '/constraints/precision': 'month' },
		{ ...day, '/constraints/precision': 'year' }
	],
	[
		'limit-spelled-out',
		'compatible',
		'/constraints/precision',
		plate,
		{ ...day, '/constraints/precision': 'day' },
		day
	],
	[
		'period-dropped',
		'widening',
		'/constraints/period',
		plate,
		{ ...day, '/constraints/period': undefined },
		day
	],
	[
		'period-changed',
		'breaking',
		'/constraints/period',
		plate,
		{ ...day, '/constraints/period': 'future' },
		day
	],
	[
		'period-changed',
		'breaking',
		'/constraints/period',
		plate,
		day,
		{ '/dataType': 'date', '/constraints': {} }
	],
	[
		'media-type-added',
		'widening',
		'/constraints/mediaTypes',
		plate,
		{ ...file, '/constraints/mediaTypes': ['image/png', 'application/pdf'] },
		file
	],
	[
		'media-type-removed',
		'breaking',
		'/constraints/mediaTypes',
		plate,
		{ ...file, '/constraints/mediaTypes': ['image/png'] },
		file
	],
	['pattern-changed', 'breaking', '/constraints/pattern', plate, { '/constraints/pattern': '^[0-9A-Z]*$' }],
	['pattern-dropped', 'widening', '/constraints/pattern', plate, { '/constraints/pattern': undefined }],
	[
		'pattern-changed',
		'breaking',
		'/constraints/pattern',
		plate,
		{ '/constraints/pattern': '^[A-Z]+$' },
		{ '/constraints/pattern': '^[0-9]+$' }
	],
	['pattern-added', 'breaking', '/constraints/pattern', plate, {}, { '/constraints/pattern': undefined }],
	[
		'pattern-of-type-returns',
		'breaking',
		'/constraints/pattern',
		plate,
		{ '/constraints/pattern': undefined },
		{ '/constraints/pattern': '^[^a]*$' }
	],
	[
		'pattern-of-type-returns',
		'breaking',
		'/constraints/pattern',
		plate,
		{ '/constraints/pattern': undefined },
		{ '/constraints/pattern': '^a\\tb?$' }
	],
	[
		'pattern-of-type-returns',
		'breaking',
		'/constraints/pattern',
		plate,
		{ '/dataType': 'personId', '/constraints': {} },
		{ '/dataType': 'personId', '/constraints': { pattern: '^[0-9]{9}$' } }
	],
	[
		'reference-upgraded',
		'widening',
		'/constraints/codeList',
		plate,
		{ ...coded, '/constraints/codeList': 'codelist:colours@2' },
		coded
	],
	[
		'reference-upgraded',
		'breaking',
		'/constraints/codeList',
		plate,
		{ ...coded, '/constraints/codeList': 'codelist:colours@3' },
		coded
	],
	[
		'reference-unknown',
		'breaking',
		'/constraints/codeList',
		plate,
		{ ...coded, '/constraints/codeList': 'codelist:colours@9' },
		coded
	],
	[
		'reference-replaced',
		'breaking',
		'/constraints/codeList',
		plate,
		{ ...coded, '/constraints/codeList': 'codelist:other@1' },
		coded
	],
	[
		'reference-replaced',
		'breaking',
		'/constraints/codeList',
		plate,
		{ ...coded, '/constraints/codeList': undefined },
		coded
	],

	['sensitivity-lowered', 'breaking', '/sensitivity', plate, { '/sensitivity': 'public' }],
	['sensitivity-raised', 'widening', '/sensitivity', plate, { '/sensitivity': 'sensitive' }],
	['policy-loosened', 'widening', '/prefill', plate, { '/prefill': 'optional' }],
	['policy-tightened', 'breaking', '/prefill', plate, { '/prefill': 'locked' }],
	['policy-tightened', 'breaking', '/prefill', plate, { '/prefill': 'locked' }, { '/prefill': 'optional' }],
	['policy-loosened', 'widening', '/prefill', plate, { '/prefill': 'optional' }, { '/prefill': 'locked' }],
	['limit-spelled-out', 'compatible', '/prefill', plate, { '/prefill': 'none' }],
	['policy-tightened', 'breaking', '/overwrite', plate, { '/overwrite': 'withReason' }],
	[
		'policy-loosened',
		'widening',
		'/overwrite',
		plate,
		{ '/overwrite': 'free' },
		{ '/overwrite': 'withReason' }
	],
	[
		'limit-spelled-out',
		'compatible',
		'/overwrite',
		plate,
		{ '/prefill': 'locked', '/overwrite': 'never' },
		{ '/prefill': 'locked' }
	],
	['source-added', 'widening', '/sources/1', plate, { '/sources/1': { source: 'source:x@1', field: 'f' } }],
	['source-removed', 'breaking', '/sources/0', plate, { '/sources': undefined }],
	['source-removed', 'breaking', '/sources/0', plate, { '/sources/0/field': 'number' }],
	[
		'reference-followed',
		'compatible',
		'/sources/0/source',
		plate,
		{ '/sources/0/source': 'source:vehicles@2' }
	],
	['starts-later', 'breaking', '/validFrom', plate, { '/validFrom': '2026-01-01' }],
	[
		'starts-earlier',
		'widening',
		'/validFrom',
		plate,
		{ '/validFrom': '2025-01-01' },
		{ '/validFrom': '2026-01-01' }
	],
	['ends-earlier', 'breaking', '/validTo', plate, { '/validTo': '2030-01-01' }],
	['ends-later', 'widening', '/validTo', plate, {}, { '/validTo': '2030-01-01' }]
];
