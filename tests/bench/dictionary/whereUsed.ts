import { join } from 'node:path';
import { openDatabase, type Connection } from '#lib/server/db/client.ts';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { p95, randomOf, rounded, skewed, value } from './measure.ts';
import { openLoaded, READER, TENANT, writer } from './opened.ts';

const PROCEDURES = 2149;
const PLACEMENTS = 40;
const PROVINCES = 34;
const ELEMENTS = 2000;
/** The element nearly every form asks. */
const MOST_USED = 'e0';
const GOAL = 5;

/** Use of the most used element, and of random ones, at 2,149 procedures × 40 placements and at 34 times that. */
export async function benchWhereUsed(folder: string): Promise<readonly BenchResult[]> {
	const small = await measured(folder, 'province', PROCEDURES);
	const large = await measured(folder, 'country', PROCEDURES * PROVINCES);
	const ratio = rounded(large.mostUsed / small.mostUsed);
	return [
		result('where-used of the most used element, p95, 2,149 procedures × 40', small.mostUsed, small.scan),
		result('where-used of any element, any page, p95, 2,149 procedures × 40', small.any),
		result('where-used of the most used element, p95, 34 times that', large.mostUsed, large.scan),
		result('where-used of any element, any page, p95, 34 times that', large.any),
		{
			metric: 'where-used: cost at 34 times the data, against the cost before',
			value: ratio,
			unit: '×',
			peer: 'the same for reading the documents',
			peerValue: rounded(large.scan / small.scan),
			goal: `< ${PROVINCES}`,
			holds: ratio < PROVINCES
		}
	];
}

// helpers

function result(metric: string, took: number, scan?: number): BenchResult {
	return {
		metric,
		value: took,
		unit: 'ms',
		...(scan === undefined ? {} : { peer: 'reading the documents', peerValue: scan }),
		goal: `≤ ${GOAL}`,
		holds: took <= GOAL
	};
}

async function measured(folder: string, name: string, procedures: number) {
	const app = await openLoaded(folder, name, (connection) => load(connection, procedures), ['usage']);
	try {
		const random = randomOf(7);
		const mostUsed = await p95(300, async (run) =>
			value(
				await app.services.usage.usage(READER, `element:${MOST_USED}`, { offset: (run % 5) * 50, limit: 50 })
			)
		);
		const any = await p95(300, async () => {
			const ref = `element:e${skewed(random, ELEMENTS)}`;
			const { users } = value(await app.services.usage.usage(READER, ref, { limit: 1 }));
			const offset = Math.floor(random() * users.total);
			value(await app.services.usage.usage(READER, ref, { offset, limit: 50 }));
		});
		return { mostUsed, any: rounded(any / 2), scan: await scanned(join(folder, `${name}.db`)) };
	} finally {
		await app.close();
	}
}

/** Procedures with one form each; people ask a few things everywhere and most things rarely. */
function load(connection: Connection, procedures: number): void {
	const write = writer(connection);
	const random = randomOf(1);
	for (let at = 0; at < ELEMENTS; at += 1) write({ kind: 'element', id: `e${at}` }, `Trường ${at}`);
	for (let at = 0; at < procedures; at += 1) {
		const references = Array.from({ length: PLACEMENTS }, (_, field) => ({
			at: `/pages/0/items/${field}/element`,
			kind: 'element',
			id: field === 0 ? MOST_USED : `e${skewed(random, ELEMENTS)}`
		}));
		const items = references.map(({ id }, field) => ({
			type: 'field',
			id: `f${field}`,
			element: `element:${id}@1`
		}));
		write({ kind: 'form', id: `f${at}`, ...{ pages: [{ id: 'p', items }] } }, `Tờ khai ${at}`, references);
		const uses = [{ at: '/uses/main', kind: 'form', id: `f${at}` }];
		write({ kind: 'procedure', id: `p${at}` }, `Thủ tục ${at}`, uses);
	}
}

/** Milliseconds to find the users by reading every form for the reference. */
async function scanned(file: string): Promise<number> {
	const { sqlite } = openDatabase(file);
	const scan = sqlite.prepare(
		`SELECT kind, id FROM version WHERE tenant = ? AND instr(content, ?) > 0 ORDER BY kind, id LIMIT 50 OFFSET 200`
	);
	const count = sqlite.prepare('SELECT count(*) FROM version WHERE tenant = ? AND instr(content, ?) > 0');
	const took = await p95(2, () => {
		const reference = `"element:${MOST_USED}@1"`;
		scan.all(TENANT, reference);
		count.get(TENANT, reference);
	});
	sqlite.close();
	return took;
}
