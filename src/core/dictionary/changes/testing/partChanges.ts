import { colours, law, registration, vehicle, vehicles } from '../../testing/samples.ts';
import type { ChangeCase } from './changeCase.ts';

const member = { name: 'plate', element: 'element:plate@1' };
const entry = { code: 'red', label: { vi: 'Đỏ' } };

/** Of groups, code lists, sources, document types and instruments. */
export const PART_CASES: readonly ChangeCase[] = [
	['member-added', 'widening', '/members/2', vehicle, { '/members/2': { ...member, name: 'third' } }],
	[
		'required-member-added',
		'breaking',
		'/members/2',
		vehicle,
		{ '/members/2': { name: 'new', element: 'element:x@1', required: true } }
	],
	['member-removed', 'breaking', '/members/1', vehicle, { '/members': [vehicle.members[0]] }],
	['member-renamed', 'breaking', '/members/0/name', vehicle, { '/members/0/name': 'number' }],
	['member-required', 'breaking', '/members/1/required', vehicle, { '/members/1/required': true }],
	['member-optional', 'widening', '/members/0/required', vehicle, { '/members/0/required': false }],
	['limit-spelled-out', 'compatible', '/members/1/required', vehicle, { '/members/1/required': false }],
	['reference-replaced', 'breaking', '/members/1/element', vehicle, { '/members/1/element': 'element:x@1' }],
	[
		'reference-replaced',
		'breaking',
		'/members/1/group',
		vehicle,
		{ '/members/1': { name: 'spare', group: 'group:x@1' } }
	],
	[
		'reference-upgraded',
		'compatible',
		'/members/1/element',
		vehicle,
		{ '/members/1/element': 'element:plate@2' }
	],
	['order', 'compatible', '/members', vehicle, { '/members': [...vehicle.members].reverse() }],

	['entry-added', 'widening', '/entries/3', colours, { '/entries/3': entry }],
	['first-entry', 'breaking', '/entries/0', colours, { '/entries': [entry] }, { '/entries': [] }],
	['entry-removed', 'breaking', '/entries/0', colours, { '/entries': colours.entries.slice(1) }],
	['entry-label', 'compatible', '/entries/0/label', colours, { '/entries/0/label': { vi: 'Xanh lam' } }],
	['entry-placed', 'widening', '/entries/0/parent', colours, { '/entries/0/parent': 'a' }],
	[
		'entry-moved',
		'breaking',
		'/entries/0/parent',
		colours,
		{ '/entries/0/parent': 'b' },
		{ '/entries/0/parent': 'a' }
	],
	['entry-moved', 'breaking', '/entries/0/parent', colours, {}, { '/entries/0/parent': 'a' }],
	['entry-ended', 'breaking', '/entries/0/validTo', colours, { '/entries/0/validTo': '2027-01-01' }],
	[
		'entry-succeeded',
		'widening',
		'/entries/0/validTo',
		colours,
		{ '/entries/0/validTo': '2027-01-01', '/entries/0/successors': ['white'] }
	],
	['ends-later', 'widening', '/entries/2/validTo', colours, { '/entries/2/validTo': undefined }],
	['starts-later', 'breaking', '/entries/0/validFrom', colours, { '/entries/0/validFrom': '2020-01-01' }],
	['starts-earlier', 'widening', '/entries/1/validFrom', colours, { '/entries/1/validFrom': undefined }],
	[
		'successor-added',
		'widening',
		'/entries/2/successors',
		colours,
		{ '/entries/2/successors': ['white', 'blue'] }
	],
	['successor-removed', 'breaking', '/entries/2/successors', colours, { '/entries/2/successors': ['blue'] }],
	['order', 'compatible', '/entries', colours, { '/entries': [...colours.entries].reverse() }],
	['reference-replaced', 'breaking', '/parentList', colours, { '/parentList': 'codelist:x@1' }],
	['successor-list-added', 'widening', '/successorList', colours, { '/successorList': 'codelist:x@1' }],
	['reference-replaced', 'breaking', '/successorList', colours, {}, { '/successorList': 'codelist:x@1' }],
	['former-parents', 'compatible', '/formerParents', colours, { '/formerParents': 'codelist:x@1' }],

	['live', 'widening', '/readiness', vehicles, {}, { '/readiness': 'inProgress' }],
	['no-longer-live', 'breaking', '/readiness', vehicles, { '/readiness': 'unknown' }],
	[
		'readiness',
		'compatible',
		'/readiness',
		vehicles,
		{ '/readiness': 'unknown' },
		{ '/readiness': 'inProgress' }
	],
	[
		'no-longer-live',
		'breaking',
		'/services/0/readiness',
		vehicles,
		{ '/services/0/readiness': 'inProgress' }
	],
	['limit-spelled-out', 'compatible', '/services', vehicles, { '/services/0/readiness': 'live' }],
	['starts-later', 'breaking', '/readyFrom', vehicles, { '/readyFrom': '2026-01-01' }],
	['channel-added', 'compatible', '/channel', vehicles, { '/channel': 'ndop' }],
	['channel-changed', 'breaking', '/channel', vehicles, { '/channel': 'ndop' }, { '/channel': 'lgsp' }],
	['field-added', 'widening', '/fields/1', vehicles, { '/fields/1': { ...member, name: 'more' } }],
	['field-removed', 'breaking', '/fields/0', vehicles, { '/fields': [] }],
	['reference-replaced', 'breaking', '/fields/0/element', vehicles, { '/fields/0/element': 'element:x@1' }],
	[
		'service-added',
		'widening',
		'/services/1',
		vehicles,
		{ '/services/1': { ...vehicles.services?.[0], id: 'other' } }
	],
	['service-removed', 'breaking', '/services/0', vehicles, { '/services': undefined }],
	['text', 'compatible', '/services/0/name', vehicles, { '/services/0/name': { vi: 'Tra' } }],
	['input-added', 'breaking', '/services/0/inputs/1', vehicles, { '/services/0/inputs/1': 'element:x@1' }],
	['input-removed', 'widening', '/services/0/inputs/0', vehicles, { '/services/0/inputs': [] }],
	['field-added', 'widening', '/services/0/outputs/1', vehicles, { '/services/0/outputs/1': 'more' }],
	['field-removed', 'breaking', '/services/0/outputs/0', vehicles, { '/services/0/outputs': [] }],
	[
		'segment-added',
		'widening',
		'/segments/2',
		vehicles,
		{ '/segments/2': { ...vehicles.segments?.[0], id: 'bikes' } }
	],
	['segment-removed', 'breaking', '/segments/0', vehicles, { '/segments': vehicles.segments?.slice(1) }],
	['segment-removed', 'compatible', '/segments/1', vehicles, { '/segments': vehicles.segments?.slice(0, 1) }],
	['live', 'widening', '/segments/1/readiness', vehicles, { '/segments/1/readiness': 'live' }],
	['text', 'compatible', '/segments/0', vehicles, { '/segments/0/verifiedOn': '2026-01-01' }],
	['limit-spelled-out', 'compatible', '/segments', vehicles, { '/segments': [] }, { '/segments': undefined }],

	['issuer-added', 'compatible', '/issuedBy', registration, {}, { '/issuedBy': undefined }],
	['issuer-changed', 'breaking', '/issuedBy', registration, { '/issuedBy': '1.000002' }],
	[
		'replacement-added',
		'widening',
		'/replacedBy/1',
		registration,
		{ '/replacedBy/1': { source: 'source:x@1', citations: [] } }
	],
	['replacement-removed', 'breaking', '/replacedBy/0', registration, { '/replacedBy': undefined }],
	[
		'replacement-needs-more',
		'breaking',
		'/replacedBy/0/elements/1',
		registration,
		{ '/replacedBy/0/elements/1': 'element:x@1' }
	],
	[
		'replacement-needs-less',
		'widening',
		'/replacedBy/0/elements/0',
		registration,
		{ '/replacedBy/0/elements': undefined }
	],
	[
		'starts-later',
		'breaking',
		'/replacedBy/0/validFrom',
		registration,
		{ '/replacedBy/0/validFrom': '2027-01-01' }
	],
	['citations', 'compatible', '/replacedBy/0/citations', registration, { '/replacedBy/0/citations': [] }],
	[
		'reference-followed',
		'compatible',
		'/replacedBy/0/source',
		registration,
		{ '/replacedBy/0/source': 'source:vehicles@2' }
	],
	[
		'limit-spelled-out',
		'compatible',
		'/replacedBy',
		registration,
		{ '/replacedBy': [] },
		{ '/replacedBy': undefined }
	],

	['other-instrument', 'breaking', '/number', law, { '/number': '61/2014/QH13' }],
	['issued-on', 'compatible', '/issuedOn', law, { '/issuedOn': '2014-11-21' }],
	['starts-later', 'breaking', '/effectiveFrom', law, { '/effectiveFrom': '2017-01-01' }],
	['ends-earlier', 'breaking', '/effectiveTo', law, { '/effectiveTo': '2027-02-28' }],
	['article-added', 'widening', '/articles/2', law, { '/articles/2': { place: 'Điều 20' } }],
	['article-removed', 'breaking', '/articles/0', law, { '/articles': law.articles?.slice(1) }],
	['text', 'compatible', '/articles/1/summary', law, { '/articles/1/summary': undefined }],
	['relations', 'compatible', '/replaces', law, { '/replaces': ['instrument:x@1'] }]
];
