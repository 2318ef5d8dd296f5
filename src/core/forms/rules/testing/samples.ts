import type { CodeListDocument, ElementDocument, SourceDocument } from '#core/dictionary/types.ts';
import { parseExpression } from '#core/expressions/index.ts';
import type { Expression } from '#core/expressions/types.ts';
import { element, field, form, library, list, repeat } from '../../testing/fixtures.ts';
import { libraryOf } from '../../testing/libraryOf.ts';
import type { FormDocument, FormItem, LocalField, Placement, Repeat, Section } from '../../types.ts';

/** A form lint has nothing to say of, and parts to spoil it with; for tests of the rules. */

export const both = (vi: string) => ({ vi, en: `${vi} (en)` });

const populationDb: SourceDocument = {
	kind: 'source',
	id: 'populationDb',
	version: 1,
	formatVersion: 1,
	title: both('CSDL dân cư'),
	owner: both('Bộ Công an'),
	readiness: 'live',
	fields: [
		{ name: 'fullName', element: 'element:fullName@1' },
		{ name: 'birthDate', element: 'element:birthDate@1' },
		{ name: 'age', element: 'element:age@1' },
		{ name: 'home', element: 'element:home@1' }
	]
};

const known = { prefill: 'locked', sources: [{ source: 'source:populationDb@1', field: 'home' }] } as const;
const papers = shared('papers');
const cited = { citations: [{ instrument: 'instrument:x@1' }] };
const fullName = shared('fullName');

export const documents = libraryOf(
	fullName,
	...['age', 'agrees', 'gender', 'birthDate', 'phone', 'residence', 'note'].map(shared),
	sharedList('gender'),
	sharedList('commune'),
	sharedList('province'),
	sharedList('province-before'),
	list('kinds', ['a', 'b']),
	list('kinds', ['a', 'b', 'c'], { version: 2 }),
	papers,
	{ ...papers, version: 2 },
	element('choice', 'Chọn', 'code'),
	element('kind', 'Loại', 'code', { codeList: 'codelist:kinds@1' }),
	element('files', 'Tệp', 'attachment', { maxBytes: 1000 }),
	element('agency.name', 'Cơ quan', 'string'),
	element('home', 'Quê quán', 'string', undefined, known),
	element('faith', 'Tôn giáo', 'string', undefined, { sensitivity: 'sensitive' }),
	element('blood', 'Nhóm máu', 'string', undefined, { sensitivity: 'sensitive', ...cited }),
	populationDb
);

/** What a local field may look like. */
export const elements: readonly ElementDocument[] = [fullName, shared('age')];

const confirmation = {
	id: 'confirm',
	title: both('Cam đoan'),
	items: [
		field('confirmed', '/confirmed', 'agrees', {
			required: true,
			control: 'declaration',
			signature: { title: both('Người khai') }
		})
	]
};

/** The items on the first page; a declaration follows on its own. */
export function valid(items: readonly FormItem[], more: Partial<FormDocument> = {}): FormDocument {
	return form([], {
		legalForm: { number: 'Mẫu 01', citation: { instrument: 'instrument:x@1' } },
		pages: [{ id: 'p1', title: both('Trang'), items }, confirmation],
		...more
	});
}

/** The items on a page each. */
export function paged(...pages: readonly (readonly FormItem[])[]): FormDocument {
	const numbered = pages.map((items, at) => ({ id: `p${at + 1}`, title: both(`Trang ${at + 1}`), items }));
	return valid([], { pages: [...numbered, confirmation] });
}

export const name = field('name', '/fullName', 'fullName', { role: 'applicant' });
export const age = field('age', '/age', 'age');
export const gender = field('gender', '/gender', 'gender');

const definitionOfLocal: LocalField = { label: both('Riêng'), dataType: 'string', reason: 'x' };

export const local: Placement = {
	type: 'field',
	id: 'own',
	path: '/own',
	local: definitionOfLocal
};

/** `local` with another definition. */
export function own(definition: Partial<LocalField>): Placement {
	return { ...local, local: { ...definitionOfLocal, ...definition } };
}

/** So many questions with names of their own. */
export function questions(count: number, prefix = 'q'): readonly Placement[] {
	return Array.from({ length: count }, (_, at) =>
		field(`${prefix}${at}`, `/${prefix}${at}`, 'age', { role: `${prefix}${at}`, label: both(`Câu ${prefix} ${at}`) })
	);
}

export function section(id: string, items: readonly FormItem[], more: Partial<Section> = {}): Section {
	return { type: 'section', id, title: both(`Mục ${id}`), items, ...more };
}

/** A condition as an edit stores it, its tree beside it. */
export function stored(feel: string): Expression {
	const parsed = parseExpression(feel);
	return parsed.ok ? { feel, ast: parsed.value.ast } : { feel };
}

export const rows = (columns: readonly Placement[], more: Partial<Repeat> = {}) =>
	repeat('r', '/rows', columns, { title: both('Bảng'), rowTitle: both('Dòng'), ...more });

export const fact = field('fact', '/fact', 'agrees', { label: both('Có con') });

export const prefill = { policy: 'optional', source: 'source:populationDb@1', field: 'fullName', fallback: 'ask' } as const;

/** Where the first two items of `valid` stand. */
export const ITEM = '/pages/0/items/0';
export const SECOND = '/pages/0/items/1';

// helpers

function shared(id: string): ElementDocument {
	const found = library.get('element', `element:${id}@1`);
	if (!found) throw new Error(`No such element: ${id}`);
	return found;
}

function sharedList(id: string): CodeListDocument {
	const found = library.get('codelist', `codelist:${id}@1`);
	if (!found) throw new Error(`No such list: ${id}`);
	return found;
}
