import type { SaxesTagNS } from 'saxes';
import type { Problem } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { CodeEntry } from '../types.ts';
import { REQUIRED_COLUMNS, type CodeListColumn } from './codeListColumns.ts';
import { isColumn, rawEntry } from './entryCells.ts';
import { GENERICODE } from './genericodeNames.ts';
import { MAX_ENTRIES } from './limits.ts';
import { canonicalUriOf } from './listUri.ts';
import { readEntry } from './readEntry.ts';
import type { Place, ReadCodeList } from './types.ts';

export interface GenericodeHandler {
	open(tag: SaxesTagNS): void;
	close(): void;
	text(part: string): void;
	/** Reading further is of no use. */
	stopped(): boolean;
	list(): ReadCodeList;
}

/** Collects a list from the events of a parser; what it does not know the meaning of it refuses. */
export function genericodeHandler(place: () => Place, problems: Problem[]): GenericodeHandler {
	const path: string[] = [];
	const names = new Map<string, string>();
	const columns: { readonly id: string; readonly column: CodeListColumn }[] = [];
	const entries: CodeEntry[] = [];
	const places: Place[] = [];
	let text = '';
	let language = 'vi';
	let ignored = 0;
	let cells = new Map<CodeListColumn, string>();
	let rowPlace = '';
	let valueColumn: CodeListColumn | undefined;
	let nextColumn = 0;
	let stopped = false;

	return {
		stopped: () => stopped,
		text: (part) => {
			text += part;
		},
		open: (tag) => {
			text = '';
			if (ignored > 0 || tag.local === 'Annotation') {
				ignored++;
				if (ignored > MAX_DEPTH) refuse('exchange/too-deep');
				return;
			}
			path.push(tag.local);
			const at = path.join('/');
			if (path.length === 1 && (tag.uri !== GENERICODE || tag.local !== 'CodeList'))
				return refuse('exchange/not-genericode', { element: tag.name.slice(0, 80) });
			if (!KNOWN.has(at)) return refuse('exchange/unsupported-element', { element: at.slice(0, 200) });
			if (tag.local === 'LongName') language = attribute(tag, 'xml:lang') ?? 'vi';
			if (at === COLUMN) addColumn(attribute(tag, 'Id') ?? '');
			if (at === ROWS) checkColumns();
			if (at === ROW) {
				cells = new Map();
				rowPlace = place();
				nextColumn = 0;
				if (entries.length >= MAX_ENTRIES) {
					problems.length = 0;
					refuse('exchange/too-many-rows', { limit: MAX_ENTRIES });
				}
			}
			if (at === `${ROW}/Value`) openValue(attribute(tag, 'ColumnRef'));
		},
		close: () => {
			if (ignored > 0) {
				ignored--;
				return;
			}
			const at = path.join('/');
			const value = text.normalize('NFC');
			if (at === `${ROW}/Value/SimpleValue` && valueColumn !== undefined) cells.set(valueColumn, value);
			else if (at === ROW) closeRow();
			else if (at.endsWith('/LongName')) names.set(`${at}@${language}`, value);
			else if (at.startsWith(`${IDENTIFICATION}/`)) names.set(at, value.trim());
			path.pop();
			text = '';
		},
		list: () => ({ header: headerOf(names), entries, places })
	};

	function refuse(code: string, params?: Problem['params']) {
		problems.push({ code, at: place(), ...(params && { params }) });
		stopped = true;
	}

	function addColumn(id: string) {
		if (!isColumn(id)) refuse('exchange/unknown-column', { column: id.slice(0, 80) });
		else if (columns.some((column) => column.id === id)) refuse('exchange/duplicate-column', { column: id });
		else columns.push({ id, column: id });
	}

	function checkColumns() {
		for (const required of REQUIRED_COLUMNS) {
			if (!columns.some(({ column }) => column === required))
				refuse('exchange/missing-column', { column: required });
		}
	}

	/** Without a reference a value belongs to the column after the one before (§3.6.6). */
	function openValue(ref: string | undefined) {
		const index = ref === undefined ? nextColumn : columns.findIndex(({ id }) => id === ref);
		valueColumn = columns[index]?.column;
		nextColumn = index + 1;
		if (valueColumn === undefined) refuse('exchange/unknown-column', { column: (ref ?? '').slice(0, 80) });
	}

	function closeRow() {
		const entry = readEntry(
			rawEntry((column) => cells.get(column) || undefined),
			rowPlace,
			problems
		);
		if (!entry) return;
		entries.push(entry);
		places.push(rowPlace);
	}
}

// helpers

const MAX_DEPTH = 100;
const IDENTIFICATION = 'CodeList/Identification';
const COLUMN = 'CodeList/ColumnSet/Column';
const ROWS = 'CodeList/SimpleCodeList';
const ROW = `${ROWS}/Row`;

/** Elements that are understood, or that say nothing an entry needs. */
const KNOWN: ReadonlySet<string> = new Set([
	'CodeList',
	IDENTIFICATION,
	...['ShortName', 'LongName', 'Version', 'CanonicalUri', 'CanonicalVersionUri'].map(
		(name) => `${IDENTIFICATION}/${name}`
	),
	...['LocationUri', 'AlternateFormatLocationUri', 'Agency'].map((name) => `${IDENTIFICATION}/${name}`),
	...['ShortName', 'LongName', 'Identifier'].map((name) => `${IDENTIFICATION}/Agency/${name}`),
	'CodeList/ColumnSet',
	COLUMN,
	...['ShortName', 'LongName', 'CanonicalUri', 'CanonicalVersionUri', 'Data'].map(
		(name) => `${COLUMN}/${name}`
	),
	'CodeList/ColumnSet/Key',
	...['ShortName', 'LongName', 'ColumnRef'].map((name) => `CodeList/ColumnSet/Key/${name}`),
	ROWS,
	ROW,
	`${ROW}/Value`,
	`${ROW}/Value/SimpleValue`
]);

function attribute(tag: SaxesTagNS, name: string): string | undefined {
	return tag.attributes[name]?.value;
}

function headerOf(names: ReadonlyMap<string, string>): ReadCodeList['header'] {
	const id = names.get(`${IDENTIFICATION}/ShortName`);
	const uri = names.get(`${IDENTIFICATION}/CanonicalUri`);
	const title = textOf(names, `${IDENTIFICATION}/LongName`);
	const steward = textOf(names, `${IDENTIFICATION}/Agency/LongName`);
	return {
		...(id && { id }),
		...(title && { title }),
		...(steward && { steward }),
		...(uri && canonicalUriOf(uri, id))
	};
}

function textOf(names: ReadonlyMap<string, string>, at: string): Text | undefined {
	const vi = names.get(`${at}@vi`);
	const en = names.get(`${at}@en`);
	return vi ? { vi, ...(en && { en }) } : undefined;
}
