import { describe, expect, it } from 'vitest';
import type { AnyDocument, Library } from '#core/catalogue/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { ProcedureDocument } from '#core/procedures/index.ts';
import { citationText } from './surroundings.ts';
import { surroundingsOf } from './surroundingsOf.ts';

const form = {
	kind: 'form',
	id: 'birth',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Tờ khai' },
	pages: [
		{
			id: 'mother',
			title: { vi: 'Người mẹ', en: 'Mother' },
			items: [
				{
					type: 'field',
					id: 'm1',
					path: '/mother/residence',
					label: { vi: 'Nơi cư trú', en: 'Residence' },
					element: 'element:residence@1'
				}
			]
		},
		{
			id: 'father',
			title: { vi: 'Người cha', en: 'Father' },
			items: [
				{
					type: 'field',
					id: 'f1',
					path: '/father/residence',
					label: { vi: 'Nơi cư trú', en: 'Residence' },
					element: 'element:residence@1'
				}
			]
		}
	]
} as unknown as FormDocument;
const documents = new Map<string, AnyDocument>([
	['form:birth@1', form],
	[
		'element:residence@1',
		{ kind: 'element', constraints: { codeList: 'codelist:residence@1' } } as unknown as AnyDocument
	],
	[
		'codelist:residence@1',
		{
			kind: 'codelist',
			entries: [{ code: 'abroad', label: { vi: 'ở nước ngoài', en: 'abroad' } }]
		} as unknown as AnyDocument
	],
	[
		'instrument:civil@1',
		{ kind: 'instrument', number: '60/2014/QH13', title: { vi: 'Luật Hộ tịch' } } as unknown as AnyDocument
	]
]);
const library = {
	documents,
	get: (kind: string, ref: string) => {
		const found = documents.get(ref);
		return found?.kind === kind ? found : undefined;
	}
} as unknown as Library & { documents: typeof documents };
const procedure = {
	uses: { main: 'form:birth@1' },
	components: [
		{ id: 'declaration', kind: 'form', form: 'main', name: { vi: 'Tờ khai' }, citations: [] },
		{
			id: 'paper',
			kind: 'paper',
			name: { vi: 'Giấy tờ' },
			when: { feel: 'form.mother.residence = "abroad"' },
			citations: []
		}
	],
	cases: [{ id: 'odd', name: { vi: 'Lạ' }, when: { feel: 'form.mother.residence = = 1' } }],
	fees: []
} as unknown as ProcedureDocument;

describe('what surrounds a procedure', () => {
	const { names, words } = surroundingsOf(procedure, library, 'en');

	it('puts conditions in words, with the section where fields share a label, and codes by their label', () => {
		const text = words['form.mother.residence = "abroad"'];
		expect(text).toContain('Residence (Mother)');
		expect(text).toContain('abroad');
		expect(text).not.toContain('form.');
	});

	it('shows a condition it cannot read as it is written', () => {
		expect(words['form.mother.residence = = 1']).toBe('form.mother.residence = = 1');
	});

	it('cites an instrument by its number and an unknown one by its reference', () => {
		const surroundings = { names, words };
		expect(citationText({ instrument: 'instrument:civil@1', place: 'Điều 16' }, surroundings)).toBe(
			'Điều 16, 60/2014/QH13'
		);
		expect(citationText({ instrument: 'instrument:lost@1' }, surroundings)).toBe('instrument:lost@1');
	});

	it('carries no names the page does not need', () => {
		expect(names['element:residence@1']).toBeUndefined();
	});
});
