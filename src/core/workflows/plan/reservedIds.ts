/** Ids the BPMN of a plan uses itself. */
export const RESERVED_IDS: readonly string[] = [
	'definitions',
	'collaboration',
	'participant',
	'process',
	'lanes',
	'diagram',
	'plane'
];
