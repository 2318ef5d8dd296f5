import { beforeAll, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { placeName } from './placeName.ts';

beforeAll(() => {
	overwriteGetLocale(() => 'en');
});

test.each([
	['/members/0/element', 'member 1'],
	['/replacedBy/0/elements/1', 'replacing data 1 · data element 2'],
	['/replacedBy/1/citations/0/instrument', 'replacing data 2 · legal basis 1'],
	['/sources/0/source', 'source 1'],
	['/components/2/source/ref', 'component 3 · source'],
	['/constraints/codeList', 'code list'],
	['/uses/main', 'document in use · main'],
	['/bpmn#lookUp/source', 'step lookUp · source'],
	['/bpmn#check/citations/0/instrument', 'step check · legal basis 1'],
	['/workflowOverrides/steps/check/citations/0/instrument', 'step check · legal basis 1']
])('%s is %s', (at, name) => {
	expect(placeName(at)).toBe(name);
});

test('a place without a name stays what it is', () => {
	expect(placeName('/strange/0/thing')).toBe('/strange/0/thing');
	expect(placeName('')).toBe('');
});
