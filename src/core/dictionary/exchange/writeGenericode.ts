import type { Text } from '#core/shared/text.ts';
import type { CodeListDocument } from '../types.ts';
import { CODE_LIST_COLUMNS, REQUIRED_COLUMNS, type CodeListColumn } from './codeListColumns.ts';
import { CELL_POINTERS, entryCells } from './entryCells.ts';
import { GENERICODE } from './genericodeNames.ts';
import { leftOut } from './leftOut.ts';
import { isUri, listUri } from './listUri.ts';
import type { Written } from './types.ts';
import { xmlText } from './xmlText.ts';

/** A Genericode 1.0 code list: identification, the columns that are used, one row per entry. */
export function writeGenericode(list: CodeListDocument): Written {
	const lost = leftOut(list, ['id', 'version', 'title', 'canonicalUri', 'steward', 'entries']);
	if (list.canonicalUri !== undefined && !isUri(list.canonicalUri)) lost.push('/canonicalUri');
	const text = (value: string, from: string) => xmlText(value, from, lost);
	const names = (name: Text, from: string, indent: string) =>
		[
			`${indent}<LongName xml:lang="vi">${text(name.vi, `${from}/vi`)}</LongName>`,
			...(name.en === undefined
				? []
				: [`${indent}<LongName xml:lang="en">${text(name.en, `${from}/en`)}</LongName>`])
		].join('\n');
	const uri = text(listUri(list), '/canonicalUri');
	const columns = usedColumns(list);

	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<gc:CodeList xmlns:gc="${GENERICODE}">`,
		'\t<Identification>',
		`\t\t<ShortName>${text(list.id, '/id')}</ShortName>`,
		names(list.title, '/title', '\t\t'),
		`\t\t<Version>${list.version}</Version>`,
		`\t\t<CanonicalUri>${uri}</CanonicalUri>`,
		`\t\t<CanonicalVersionUri>${uri}/${list.version || 'draft'}</CanonicalVersionUri>`,
		...(list.steward ? ['\t\t<Agency>', names(list.steward, '/steward', '\t\t\t'), '\t\t</Agency>'] : []),
		'\t</Identification>',
		'\t<ColumnSet>',
		...columns.map(columnXml),
		'\t\t<Key Id="codeKey"><ShortName>codeKey</ShortName><ColumnRef Ref="code"/></Key>',
		'\t</ColumnSet>',
		'\t<SimpleCodeList>',
		...list.entries.map((entry, index) => {
			const cells = entryCells(entry);
			const values = columns.flatMap((column) => {
				const cell = cells[column];
				if (cell === undefined) return [];
				const value = text(cell, `/entries/${index}${CELL_POINTERS[column]}`);
				return [`<Value ColumnRef="${column}"><SimpleValue>${value}</SimpleValue></Value>`];
			});
			return `\t\t<Row>${values.join('')}</Row>`;
		}),
		'\t</SimpleCodeList>',
		'</gc:CodeList>',
		''
	];
	return { text: lines.join('\n'), lost };
}

// helpers

const LANGUAGES: Partial<Record<CodeListColumn, string>> = { label_vi: 'vi', label_en: 'en' };

function usedColumns({ entries }: CodeListDocument): readonly CodeListColumn[] {
	const used = new Set<CodeListColumn>(REQUIRED_COLUMNS);
	for (const entry of entries) {
		const cells = entryCells(entry);
		for (const column of CODE_LIST_COLUMNS) if (cells[column] !== undefined) used.add(column);
	}
	return CODE_LIST_COLUMNS.filter((column) => used.has(column));
}

function columnXml(column: CodeListColumn): string {
	const use = REQUIRED_COLUMNS.some((required) => required === column) ? 'required' : 'optional';
	const type = column.startsWith('valid_') ? 'date' : 'string';
	const language = LANGUAGES[column];
	const data = `<Data Type="${type}"${language ? ` Lang="${language}"` : ''}/>`;
	return `\t\t<Column Id="${column}" Use="${use}"><ShortName>${column}</ShortName>${data}</Column>`;
}
