/** Namespace of our BPMN extension: an identifier, nothing is fetched from it (contracts.md). */
export const TT_NAMESPACE = 'https://thutuc.studio/schema/bpmn/1';

/** Newest `tt:procedure formatVersion` this code reads. */
export const WORKFLOW_FORMAT_VERSION = 1;

/**
 * moddle descriptor of the `tt` extension, for bpmn-moddle and bpmn-js alike. Documented in docs/bpmn-extension.md;
 * elements and attributes are only ever added, anything else needs a new namespace.
 */
export const ttDescriptor = {
	name: 'ThuTucStudio',
	prefix: 'tt',
	uri: TT_NAMESPACE,
	xml: { tagAlias: 'lowerCase' },
	types: [
		element('Procedure', [
			attribute('workflow'),
			attribute('version', 'Integer'),
			attribute('formatVersion', 'Integer')
		]),
		element('Step', [
			attribute('kind'),
			attribute('role'),
			attribute('unit'),
			attribute('duration'),
			attribute('calendar'),
			attribute('cutOff'),
			attribute('pausesClock', 'Boolean'),
			attribute('source'),
			attribute('result'),
			attribute('fee'),
			{ name: 'outcomes', type: 'Outcome', isMany: true },
			{ name: 'form', type: 'Form' },
			{ name: 'notices', type: 'Notice', isMany: true },
			{ name: 'citations', type: 'Citation', isMany: true },
			{ name: 'note', type: 'Note' }
		]),
		element('Outcome', [attribute('code'), attribute('vi'), attribute('en')]),
		element('Form', [attribute('alias'), attribute('visible'), attribute('editable')]),
		element('Notice', [attribute('to'), attribute('channel'), attribute('vi'), attribute('en')]),
		element('Note', [{ name: 'text', type: 'String', isBody: true }]),
		element('Citation', [attribute('instrument'), attribute('place'), attribute('note')]),
		element('Condition', [{ name: 'ast', type: 'String', isBody: true }]),
		element('Timer', [attribute('calendar')]),
		element('ForEach', [attribute('collection')])
	]
};

// helpers

function element(name: string, properties: readonly object[]) {
	return { name, superClass: ['Element'], properties };
}

function attribute(name: string, type: 'String' | 'Integer' | 'Boolean' = 'String') {
	return { name, type, isAttr: true };
}
