import type { FoundDocument, Page, SearchReads } from '../../ports.ts';
import { wordsOf } from '#core/shared/words.ts';
import type { Connection } from '../../../db/client.ts';
import { prepared } from '../indexes/prepared.ts';
import { allWords, anyWord, askedWords } from './words.ts';

type DocumentQuery = Parameters<SearchReads['documents']>[0];
type AlikeQuery = Parameters<SearchReads['alike']>[0];

export function searchDocuments({ sqlite }: Connection, query: DocumentQuery): Page<FoundDocument> {
	const { tenant, agency, kinds, text, dataType, status, unused, doubtful, offset, limit } = query;
	const words = askedWords(text);
	const asked = words.join(' ');
	const narrowed = {
		tenant,
		agency: agency ?? null,
		kinds: JSON.stringify(kinds),
		dataType: dataType ?? null,
		status: status ?? null,
		unused: unused ? 1 : 0,
		doubtful: doubtful ? 1 : 0,
		...(words.length === 0 ? {} : { match: allWords(words) })
	};
	const from = words.length === 0 ? `search_document d WHERE ${SEEN}` : MATCHED;
	const total = prepared<[typeof narrowed], { total: number }>(
		sqlite,
		`SELECT count(*) AS total FROM ${from}`
	).get(narrowed)?.total;
	const order =
		words.length === 0
			? 'd.uses DESC, d.id'
			: `${quality(words.length)}, d.uses DESC, length(d.titles), d.id`;
	const page = {
		...narrowed,
		limit,
		offset,
		...(words.length === 0 ? {} : { is: `|${asked}|`, begins: `|${asked}` }),
		...Object.fromEntries(
			words.flatMap((word, at) => [
				[`inner${at}`, ` ${word}`],
				[`first${at}`, `|${word}`]
			])
		)
	};
	// The names are long: sort the numbers of the rows, then read one page of them.
	const rows = prepared<[typeof page], DocumentRow>(
		sqlite,
		`SELECT ${SHOWN} FROM (SELECT d.row FROM ${from} ORDER BY ${order} LIMIT @limit OFFSET @offset) JOIN search_document d USING (row)`
	).all(page);
	return { items: rows.map(toDocument), total: total ?? 0 };
}

export function searchAlike({ sqlite }: Connection, query: AlikeQuery): readonly FoundDocument[] {
	const { tenant, agency, kind, texts, except, limit } = query;
	const words = [...new Set(texts.flatMap((text) => wordsOf(text)))].slice(0, MOST_WORDS);
	if (words.length === 0) return [];
	const parameters = {
		tenant,
		agency: agency ?? null,
		kinds: JSON.stringify([kind]),
		dataType: null,
		status: null,
		unused: 0,
		doubtful: 0,
		match: anyWord(words),
		except: except ?? '',
		limit,
		...Object.fromEntries(words.map((word, at) => [`word${at}`, ` ${word} `]))
	};
	const shared = words.map((_, at) => `(instr(names, @word${at}) > 0)`).join(' + ');
	// Materialised, or the names would be put together anew for each word.
	return prepared<[typeof parameters], DocumentRow>(
		sqlite,
		`WITH met AS MATERIALIZED (SELECT d.row, d.id, d.uses, length(d.titles) AS size,
			replace(d.titles || d.others, '|', ' ') AS names FROM ${MATCHED} AND d.id <> @except),
			best AS (SELECT row, ${shared} AS shared, size, uses, id FROM met
				ORDER BY shared DESC, size, uses DESC, id LIMIT @limit)
		SELECT ${SHOWN} FROM best JOIN search_document d USING (row)
		ORDER BY shared DESC, best.size, best.uses DESC, best.id`
	)
		.all(parameters)
		.map(toDocument);
}

// helpers

const MOST_WORDS = 40;

const SHOWN = `d.kind, d.id, d.version, d.status, d.title_vi AS titleVi, d.title_en AS titleEn,
	d.data_type AS dataType, d.uses, d.doubts`;

/** What the asking person may see, once each. */
const SEEN = `d.tenant = @tenant AND d.kind IN (SELECT value FROM json_each(@kinds))
	AND (d.audience = 'all' OR CASE WHEN @agency IS NULL OR d.agency = @agency THEN d.audience = 'own' ELSE d.audience = 'others' END)
	AND (NOT @unused OR d.uses = 0) AND (NOT @doubtful OR d.doubts > 0)
	AND (@dataType IS NULL OR d.data_type = @dataType)
	AND (CASE WHEN @status IS NULL THEN d.status <> 'retired' ELSE d.status = @status END)`;

const MATCHED = `search_document_words w JOIN search_document d ON d.row = w.rowid
	WHERE w.search_document_words MATCH @match AND ${SEEN}`;

/** 0: a name is what was asked; 1: a title begins with it; 2: all words begin words of the title; 3: another name does. */
function quality(words: number): string {
	const inTitle = Array.from(
		{ length: words },
		(_, at) => `(instr(d.titles, @inner${at}) OR instr(d.titles, @first${at}))`
	);
	return `CASE WHEN instr(d.titles, @is) OR instr(d.others, @is) THEN 0 WHEN instr(d.titles, @begins) THEN 1
		WHEN ${inTitle.join(' AND ')} THEN 2 ELSE 3 END`;
}

interface DocumentRow {
	readonly kind: FoundDocument['kind'];
	readonly id: string;
	readonly version: number;
	readonly status: FoundDocument['status'];
	readonly titleVi: string;
	readonly titleEn: string | null;
	readonly dataType: FoundDocument['dataType'] | null;
	readonly uses: number;
	readonly doubts: number;
}

function toDocument({ titleVi, titleEn, dataType, version, ...row }: DocumentRow): FoundDocument {
	return {
		...row,
		version: version === 0 ? 'draft' : version,
		title: { vi: titleVi, ...(titleEn === null ? {} : { en: titleEn }) },
		...(dataType == null ? {} : { dataType })
	};
}
