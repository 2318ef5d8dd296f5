import { join } from 'node:path';
import { fold } from '#core/shared/fold.ts';
import { openDatabase, type Connection } from '#lib/server/db/client.ts';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { mean, p95, randomOf, rounded, skewed, value } from './measure.ts';
import { openLoaded, READER, writer } from './opened.ts';

const ELEMENTS = 20_000;
const ENTRIES = 100_000;
const SMALLER = 10;
const QUERIES = 400;
const GOAL = 50;

/** Words as they are typed, from the first letter on, over 20,000 elements and 100,000 entries of code lists. */
export async function benchSearch(folder: string): Promise<readonly BenchResult[]> {
	const small = await measured(folder, 'few', ELEMENTS / SMALLER, ENTRIES / SMALLER);
	const large = await measured(folder, 'many', ELEMENTS, ENTRIES);
	return [
		result('search of 20,000 elements, p95', large.elements, large.likeElements),
		result('search of 100,000 entries of code lists, p95', large.entries, large.likeEntries),
		result('search of elements by one letter, p95', large.letterElements),
		result('search of entries by one letter, p95', large.letterEntries),
		result('near duplicates of a local field among 20,000 elements, p95', large.similar, undefined, 150),
		growth(
			'search of elements',
			large.meanElements / small.meanElements,
			large.likeElements / small.likeElements
		),
		growth('search of entries', large.meanEntries / small.meanEntries, large.likeEntries / small.likeEntries)
	];
}

// helpers

function result(metric: string, took: number, peerValue?: number, most = GOAL): BenchResult {
	return {
		metric,
		value: took,
		unit: 'ms',
		...(peerValue === undefined ? {} : { peer: "folded LIKE '%…%' of every word", peerValue }),
		goal: `≤ ${most}`,
		holds: took <= most
	};
}

function growth(what: string, ratio: number, peer: number): BenchResult {
	return {
		metric: `${what}: mean cost at ${SMALLER} times the data, against the cost before`,
		value: rounded(ratio),
		unit: '×',
		peer: "folded LIKE '%…%' of every word",
		peerValue: rounded(peer),
		goal: `< ${SMALLER}`,
		holds: ratio < SMALLER
	};
}

async function measured(folder: string, name: string, elements: number, entries: number) {
	const names = { elements: elementNames(elements), entries: communeNames(entries) };
	const app = await openLoaded(folder, name, (connection) => load(connection, names), ['search']);
	const { sqlite } = openDatabase(join(folder, `${name}.db`));
	const like = (table: string) =>
		sqlite.prepare(
			`SELECT row FROM ${table} WHERE titles LIKE ? AND titles LIKE ? ORDER BY length(titles) LIMIT 20`
		);
	const [likeElement, likeEntry] = [like('search_document'), like('search_entry')];
	const patterns = (text: string) => {
		const [first = '', ...rest] = fold(text).split(' ');
		return [`%${first}%`, `%${rest.join('%')}%`];
	};
	const { dictionary } = app.services;
	const typed = { elements: typedIn(names.elements), entries: typedIn(names.entries) };
	const letters = [...'abcdghklmnpqstvx'];
	try {
		const search = async (text: string) =>
			value(await dictionary.search(READER, { text, kinds: ['element'] }));
		const searchEntries = async (text: string) => value(await dictionary.searchEntries(READER, { text }));
		const at = (texts: readonly string[], run: number) => texts[run % texts.length] ?? '';
		return {
			elements: await p95(QUERIES, (run) => search(at(typed.elements, run))),
			entries: await p95(QUERIES, (run) => searchEntries(at(typed.entries, run))),
			meanElements: await mean(QUERIES, (run) => search(at(typed.elements, run))),
			meanEntries: await mean(QUERIES, (run) => searchEntries(at(typed.entries, run))),
			letterElements: await p95(letters.length * 3, (run) => search(at(letters, run))),
			letterEntries: await p95(letters.length * 3, (run) => searchEntries(at(letters, run))),
			similar: await p95(100, async (run) =>
				value(
					await dictionary.similar(READER, {
						label: { vi: `${at(names.elements, run * 97)} hiện nay` },
						dataType: 'string'
					})
				)
			),
			likeElements: await p95(QUERIES / 4, (run) => likeElement.all(patterns(at(typed.elements, run)))),
			likeEntries: await p95(QUERIES / 4, (run) => likeEntry.all(patterns(at(typed.entries, run))))
		};
	} finally {
		sqlite.close();
		await app.close();
	}
}

/** What people type on the way to a name: its first letters, then its words, with or without diacritics. */
function typedIn(names: readonly string[]): readonly string[] {
	const random = randomOf(3);
	return Array.from({ length: QUERIES }, () => {
		const words = (names[skewed(random, names.length)] ?? '').split(' ');
		const from = random() < 0.7 ? 0 : Math.floor(random() * words.length);
		const text = words.slice(from, from + 1 + Math.floor(random() * 3)).join(' ');
		const cut = text.slice(0, 2 + Math.floor(random() * text.length));
		return random() < 0.6 ? fold(cut) : cut;
	});
}

const ASPECTS =
	'Họ, chữ đệm và tên|Ngày, tháng, năm sinh|Số định danh cá nhân|Nơi cư trú|Nơi đăng ký thường trú|Quê quán|Dân tộc|Quốc tịch|Giới tính|Nghề nghiệp|Số điện thoại|Thư điện tử|Địa chỉ trụ sở|Ngày cấp|Cơ quan cấp|Số giấy phép|Diện tích đất|Vốn điều lệ|Mã số thuế|Tình trạng hôn nhân|Trình độ học vấn|Loại giấy tờ|Thời hạn|Lý do đề nghị|Kết quả giải quyết'.split(
		'|'
	);
const BEARERS =
	'người yêu cầu|người được khai sinh|cha|mẹ|vợ|chồng|chủ hộ|người đại diện|doanh nghiệp|hộ kinh doanh|tổ chức|công trình|thửa đất|phương tiện|cơ sở sản xuất|người lao động|học sinh|bệnh nhân|người giám hộ|nhà đầu tư'.split(
		'|'
	);
const OCCASIONS =
	'|khi đăng ký|trước khi thay đổi|sau khi thay đổi|theo quyết định|tại thời điểm nộp|trong hồ sơ gốc|theo giấy chứng nhận|để liên hệ|khi cấp lại'.split(
		'|'
	);

function elementNames(count: number): readonly string[] {
	const random = randomOf(5);
	return Array.from({ length: count }, (_, at) => {
		const [aspect, bearer, occasion] = [ASPECTS, BEARERS, OCCASIONS].map(
			(of) => of[skewed(random, of.length)] ?? ''
		);
		return `${aspect} của ${bearer} ${occasion} ${at < 5000 ? '' : `đợt ${at % 97}`}`
			.trim()
			.replace(/\s+/g, ' ');
	});
}

const SYLLABLES =
	'Tân|Đông|Hải|An|Bình|Phú|Long|Thành|Hòa|Xuân|Sơn|Hưng|Thanh|Vĩnh|Yên|Quang|Minh|Trung|Nam|Thượng|Đăng|Khánh|Lâm|Mỹ|Ngọc|Nghĩa|Phong|Thạnh|Trường|Vạn|Cẩm|Đại|Hồng|Kim|Lộc|Ninh|Thuận|Tiên|Hiệp|Giang'.split(
		'|'
	);

/** Most units are communes; some are wards or special zones. */
function communeNames(count: number): readonly string[] {
	const random = randomOf(9);
	const syllable = () => SYLLABLES[skewed(random, SYLLABLES.length)] ?? '';
	return Array.from({ length: count }, () => {
		const rank = random() < 0.7 ? 'Xã' : random() < 0.97 ? 'Phường' : 'Đặc khu';
		return `${rank} ${syllable()} ${syllable()}`;
	});
}

function load(
	connection: Connection,
	names: { readonly elements: readonly string[]; readonly entries: readonly string[] }
): void {
	const write = writer(connection);
	const header = { version: 1, formatVersion: 1 };
	names.elements.forEach((vi, at) => {
		const element = { kind: 'element', id: `group${at % 50}.field${at}`, ...header };
		const definition = { vi: `${vi}, như ghi trong giấy tờ` };
		const more = { label: { vi, en: `Field ${at}` }, definition, dataType: 'string', sensitivity: 'public' };
		write({ ...element, ...more, ...(at % 3 === 0 ? { formerKeys: [`Truong${at}`] } : {}) }, vi);
	});
	const size = Math.ceil(names.entries.length / 40);
	for (let list = 0; list < 40; list += 1) {
		const entries = names.entries
			.slice(list * size, (list + 1) * size)
			.map((vi, at) => ({ code: String(10_000 + at), label: { vi } }));
		const content = {
			kind: 'codelist',
			id: `list${list}`,
			...header,
			title: { vi: `Danh mục ${list}` },
			entries
		};
		write(content, `Danh mục ${list}`);
	}
}
