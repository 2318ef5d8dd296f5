import { Validator, type Schema } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { checkElement, elementSchema, entriesOn, type ElementDocument } from '#core/dictionary/index.ts';
import { fieldNodes } from '#core/forms/index.ts';
import { checkPattern } from '#lib/server/forms/checkPattern.ts';
import { loadSeeds } from './seedLibrary.ts';

const { library, of } = await loadSeeds();
const elements = of('element');
const sources = of('source');
const validators = new Map<string, Validator>();
const list = (id: string) => library.get('codelist', `codelist:${id}@1`)!;

describe('elements', () => {
	it('are as many as seventeen real forms need, each with its legal basis', () => {
		expect(elements.length).toBeGreaterThanOrEqual(270);
		expect(elements.filter(({ citations = [] }) => citations.length === 0)).toEqual([]);
	});

	it('say everything in both languages', () => {
		const texts = elements.flatMap(({ id, label, outputLabel, definition, help, steward }) => [
			[`${id} label`, label.en],
			[`${id} outputLabel`, outputLabel ? outputLabel.en : ''],
			[`${id} definition`, definition.en],
			[`${id} help`, help ? help.en : ''],
			[`${id} steward`, steward?.en]
		]);
		expect(texts.filter(([, en]) => en === undefined)).toEqual([]);
	});

	it.each(elements.map((element) => [element.id, element] as const))(
		'%s has a valid example',
		(_, element) => {
			expect(isValid(element, element.example)).toBe(true);
			if (element.constraints?.codeList && element.dataType === 'code') {
				const codes = library.get('codelist', element.constraints.codeList)!.entries.map(({ code }) => code);
				expect(codes).toContain(element.example);
			}
		}
	);

	it('break no rule of the dictionary', () => {
		expect(elements.flatMap((element) => checkElement(element, library))).toEqual([]);
	});

	it('carry no label twice', () => {
		const labels = elements.map(({ label }) => label.vi);
		expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
	});

	it('have patterns no input can slow down', async () => {
		const patterns = [...new Set(elements.flatMap(({ constraints }) => constraints?.pattern ?? []))];
		const problems = await Promise.all(
			patterns.map(async (pattern) => [pattern, await checkPattern(pattern)] as const)
		);
		expect(problems.filter(([, problem]) => problem !== undefined)).toEqual([]);
	}, 60_000);
});

describe('sources', () => {
	it('hold what the elements say they hold', () => {
		const promises = elements.flatMap(({ id, sources: from = [] }) =>
			from.map(({ source, field }) => ({ id, source, field }))
		);
		const broken = promises.filter(({ id, source, field }) => {
			const held = library.get('source', source)?.fields.find(({ name }) => name === field);
			return held?.element !== `element:${id}@1`;
		});
		expect(broken).toEqual([]);
	});

	it('whose readiness is not stated by the material say so', () => {
		const silent = sources.filter(({ doubts = [] }) => !doubts.some(({ at }) => at === '/readiness'));
		expect(silent.map(({ id }) => id)).toEqual([]);
	});
});

describe('code lists', () => {
	it('hold the administrative units of two levels', () => {
		const provinces = new Set(entriesOn(list('provinces').entries, '2026-01-01').map(({ code }) => code));
		const communes = entriesOn(list('communes').entries, '2026-01-01');
		expect([provinces.size, communes.length]).toEqual([34, 3321]);
		expect(communes.filter(({ parent }) => !provinces.has(parent ?? ''))).toEqual([]);
		expect([...provinces].filter((code) => !communes.some(({ parent }) => parent === code))).toEqual([]);
	});

	it('hold 54 ethnic groups, foreigners beside them', () => {
		expect(list('ethnic-groups').entries.map(({ code }) => code)).toEqual(
			Array.from({ length: 55 }, (_, index) => String(index + 1).padStart(2, '0'))
		);
	});

	it('hold the 249 countries and territories of ISO 3166-1, Viet Nam first, and the stateless', () => {
		const codes = list('nationalities').entries.map(({ code }) => code);
		expect(codes.filter((code) => code !== 'ZZ').length).toBe(249);
		expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
		expect(codes[0]).toBe('VN');
	});

	it('name each code once', () => {
		for (const { id, entries } of of('codelist')) {
			expect(new Set(entries.map(({ code }) => code)).size, id).toBe(entries.length);
		}
	});

	it('no longer offer what has lapsed', () => {
		const offered = (id: string) => entriesOn(list(id).entries, '2026-11-21').map(({ code }) => code);
		expect(offered('identity-papers')).not.toContain('cmnd');
		expect(offered('vat-methods')).toEqual(['declaration']);
	});
});

describe('document types', () => {
	it('are at least the nineteen papers data may replace', () => {
		expect(of('documentType').filter(({ replacedBy }) => replacedBy).length).toBe(19);
	});
});

describe('personas', () => {
	const personas = of('persona');

	it('are at least twelve, and fictitious: numbers no authority issues, addresses nobody has', () => {
		expect(personas.length).toBeGreaterThanOrEqual(12);
		const text = JSON.stringify(personas);
		expect(text.match(/"[0-9]{12}"/g)?.filter((id) => !id.startsWith('"999'))).toEqual([]);
		expect(text.match(/"0[0-9]{9}"/g)?.filter((phone) => !/^"0(900000|100000)/.test(phone))).toEqual([]);
		expect(text.match(/[^"@]+@[^"]+/g)?.filter((mail) => !mail.endsWith('@example.com'))).toEqual([]);
	});

	it('say in both languages who they are', () => {
		const silent = personas.filter(
			({ title, description }) => !(title.en && description?.vi && description.en)
		);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	it('have the people a form is hard for', () => {
		const records = personas.map((persona) => persona.records);
		const people = records.flatMap(({ populationDb = {} }) => Object.values(populationDb));
		const communes = new Set(library.get('codelist', 'codelist:communes@1')?.entries.map(({ code }) => code));
		const communeOf = ({ residence }: (typeof people)[number]) =>
			(residence as { readonly commune?: string } | undefined)?.commune;
		const hard = {
			nobody: records.some((all) => Object.keys(all).length === 0),
			noFather: records.some(({ populationDb }) => populationDb?.mother && !populationDb.father),
			foreigner: people.some(({ nationality }) => nationality !== undefined && nationality !== 'VN'),
			mergedCommune: people.some(
				(one) => communeOf(one) !== undefined && !communes.has(communeOf(one) ?? '')
			),
			twins: records.some(({ birthCertificateDb = {} }) => Object.keys(birthCertificateDb).length > 1),
			household: records.some(({ businessDb }) => businessDb?.household),
			company: records.some(({ businessDb }) => businessDb?.owner?.code),
			yearOfBirthOnly: people.some(
				({ birthDate, birthYear }) => birthDate === undefined && birthYear !== undefined
			),
			disagreeing: records.some(({ populationDb, civilStatusDb }) => {
				const [one, other] = [populationDb?.mother?.fullName, civilStatusDb?.mother?.fullName];
				return one !== undefined && other !== undefined && one !== other;
			}),
			partly: people.some(({ fullName, nationality }) => fullName !== undefined && nationality === undefined)
		};
		expect(hard).toEqual(Object.fromEntries(Object.keys(hard).map((key) => [key, true])));
	});

	it('are known to every source a form of the library is filled from', () => {
		const asked = of('form').flatMap((form) =>
			fieldNodes(form).flatMap(({ item: { prefill, role } }) =>
				prefill && prefill.policy !== 'none'
					? [`${prefill.source.slice(7, -2)} ${prefill.subject ?? role ?? 'applicant'}`]
					: []
			)
		);
		const known = new Set(
			personas.flatMap(({ records }) =>
				Object.entries(records).flatMap(([source, subjects]) =>
					Object.keys(subjects).map((subject) => `${source} ${subject}`)
				)
			)
		);
		expect([...new Set(asked)].filter((pair) => !known.has(pair))).toEqual([]);
	});

	it('hold records their sources could answer', () => {
		const wrong = personas.flatMap(({ id, records }) =>
			Object.entries(records).flatMap(([source, subjects]) =>
				Object.values(subjects).flatMap((record) =>
					Object.entries(record).flatMap(([name, value]) => {
						const field = sources
							.find((known) => known.id === source)
							?.fields.find((known) => known.name === name);
						const element = field && library.get('element', field.element);
						return element && isValid(element, value) ? [] : [`${id} ${source}.${name}`];
					})
				)
			)
		);
		expect(wrong).toEqual([]);
	});
});

// helpers

function schemaOf(element: ElementDocument): Schema {
	const ref = element.constraints?.codeList;
	const codes = ref === undefined ? undefined : library.get('codelist', ref);
	const parents = codes?.parentList === undefined ? undefined : library.get('codelist', codes.parentList);
	return elementSchema(element, { ...(codes && { list: codes }), ...(parents && { parents }) });
}

function isValid(element: ElementDocument, value: unknown): boolean {
	const validator = validators.get(element.id) ?? new Validator(schemaOf(element), '2020-12');
	validators.set(element.id, validator);
	return validator.validate(value).valid;
}
