import type { Finding } from '#core/shared/finding.ts';
import { fold } from '#core/shared/fold.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { parseDuration } from '#core/calendar/index.ts';
import { writeNote } from '../annex/stepNote.ts';
import { WORKING_DAY } from '../graph/longestPath.ts';
import { RESERVED_IDS, type PlannedStep, type StepPlan } from '../plan/index.ts';
import type { StepTimeLimit } from '../types.ts';
import { DraftIds } from './DraftIds.ts';
import { DraftLanes } from './DraftLanes.ts';
import { guessActor } from './guessActor.ts';
import { guessKind } from './guessKind.ts';
import { parseTime, type TimeHint } from './parseTime.ts';
import { readClauses } from './readClauses.ts';
import { readRows, short } from './readRows.ts';
import { waysOf, type DraftStep } from './waysOf.ts';
import { numberKey, numberRange } from './stepNumber.ts';
import type { StepRow, TableDraft, TableGrid, TableMapping, TableNames } from './types.ts';

/** Rows a table may have; longer ones are lists of something else. */
export const MAX_TABLE_ROWS = 500;

/**
 * A step table as a workflow: a step for every row, in its actor's lane, with the ways out its text names. Everything
 * guessed or not understood is a finding with its row, and stays in the step's note.
 *
 * Problems: `table/empty`, `table/too-many-rows` {rows, limit}, `table/no-task-column`, `table/no-steps`.
 */
export function planOfTable(grid: TableGrid, mapping: TableMapping, names: TableNames): Result<TableDraft> {
	const filled = grid.filter((cells) => cells.some(({ text }) => text !== '')).length;
	if (filled === 0) return fail({ code: 'table/empty' });
	if (filled > MAX_TABLE_ROWS)
		return fail({
			code: 'table/too-many-rows',
			at: `row:${MAX_TABLE_ROWS + 1}`,
			params: { rows: filled, limit: MAX_TABLE_ROWS }
		});
	if (!mapping.columns.includes('task')) return fail({ code: 'table/no-task-column' });
	const read = readRows(grid, mapping);
	if (read.rows.length === 0) return fail({ code: 'table/no-steps' });

	const findings: Finding[] = [...read.findings];
	const lanes = new DraftLanes(names);
	const ids = new DraftIds([...RESERVED_IDS, 'submitted', 'done', 'refused', 'decidedAgainst']);
	const hint = timeHint(read.rows, mapping, read.stated?.text);
	const drafts = read.rows.map((row, index) => draftOf(row, index, { lanes, ids, hint, findings }));
	findings.push(...duplicates(drafts));
	const made = waysOf(drafts, { names, ids, lanes, findings });

	const minutes = drafts.reduce((sum, { step }) => sum + minutesOf(step.timeLimit), 0);
	const stated = read.stated && statedMinutes(read.stated, minutes, hint, findings);
	const plan: StepPlan = {
		id: 'process',
		name: names.process,
		start: { id: 'submitted', name: names.start, lane: drafts[0]?.step.lane },
		lanes: lanes.list,
		steps: made.steps,
		ends: [{ id: 'done', name: names.done, lane: drafts.at(-1)?.step.lane }, ...made.ends]
	};
	return ok({
		plan,
		minutes,
		...(stated === undefined ? {} : { statedMinutes: stated }),
		findings: findings.toSorted((a, b) => rowNumber(a) - rowNumber(b)),
		rowOf: new Map(drafts.map(({ step, row }) => [step.id, row.row]))
	});
}

// helpers

interface Drafting {
	readonly lanes: DraftLanes;
	readonly ids: DraftIds;
	readonly hint: TimeHint;
	readonly findings: Finding[];
}

function draftOf(row: StepRow, index: number, { lanes, ids, hint, findings }: Drafting): DraftStep {
	const at = (rule: string, severity: Finding['severity'], params?: Finding['params']) =>
		findings.push({ rule: `table/${rule}`, severity, at: `row:${row.row}`, ...(params ? { params } : {}) });
	const task = readClauses(row.task);
	const name = task.name || short(row.task);
	const guessed = guessKind(name);
	if (guessed.word === undefined) at('kind-unknown', 'warning', { text: short(name) });
	else if (guessed.others.length > 0)
		at('kind-several', 'hint', { word: guessed.word, others: guessed.others.join(', ') });
	const actor = guessActor(row.actor);
	if (row.actor === '') at('no-actor', 'warning');
	else if (actor.guessed) at('role-guessed', 'warning', { actor: short(row.actor) });
	const time = parseTime(row.time, hint);
	if (time.doubt === 'unclear') at('time-unclear', 'warning', { text: short(row.time) });
	if (time.doubt === 'assumed') at(time.limit?.calendar === 'working' ? 'working-assumed' : 'calendar-assumed', 'warning', { text: short(row.time) });
	const range = numberRange(row.number);
	if (range) at('range', 'warning', { ...range, count: range.to - range.from + 1 });
	for (const text of task.unclear) at('branch-unclear', 'warning', { text: short(text) });
	if (row.basis !== '') at('basis-in-note', 'hint', { text: short(row.basis) });
	const shown = name.length > MAX_NAME ? shortened(name) : name;
	if (shown !== name) at('name-shortened', 'hint', { length: name.length });

	const number = row.number.replaceAll('\n', ' ');
	const note = writeNote({
		number: numberKey(number) === String(index + 1) ? undefined : number,
		output: row.output,
		basis: row.basis,
		time: time.limit ? undefined : row.time,
		remark: [shown === name ? '' : name, ...task.unclear, row.note].filter((text) => text !== '').join('\n')
	});
	const role = row.actor === '' ? undefined : actor.role;
	const pauses = role === 'applicant' && (guessed.kind === 'collectFee' || guessed.kind === 'requestSupplement');
	const step: PlannedStep = {
		id: ids.fresh(guessed.id),
		number,
		name: shown,
		kind: guessed.kind,
		...(row.actor === '' ? {} : { lane: lanes.of(row.actor, actor.role), unit: actor.unit }),
		...(role ? { role } : {}),
		...(time.limit ? { timeLimit: time.limit } : {}),
		...(pauses || guessed.kind === 'suspend' || guessed.kind === 'requestSupplement' ? { pausesClock: true } : {}),
		...(note ? { note } : {})
	};
	return { row, step, task, range };
}

/** Longer names are not read on a shape. */
const MAX_NAME = 160;

function shortened(name: string): string {
	const cut = name.slice(0, MAX_NAME);
	const end = Math.max(cut.lastIndexOf(';'), cut.lastIndexOf(','));
	return `${cut.slice(0, end > 60 ? end : MAX_NAME - 1)}…`;
}

function timeHint(rows: readonly StepRow[], { columns, headers }: TableMapping, stated = ''): TimeHint {
	const header = fold(headers.filter((_, index) => columns[index] === 'time').join(' '));
	const unit = /\bngay\b/.test(header) ? 'day' : /\bgio\b|\(h\)/.test(header) ? 'hour' : undefined;
	const working = /lam viec|\blv\b/.test(fold([header, stated, ...rows.map(({ time }) => time)].join(' ')));
	return { working, ...(unit ? { unit } : {}) };
}

function duplicates(drafts: readonly DraftStep[]): Finding[] {
	const first = new Map<string, number>();
	return drafts.flatMap(({ row }): Finding[] => {
		const key = numberKey(row.number);
		const known = first.get(key);
		if (key === '') return [];
		if (known === undefined) first.set(key, row.row);
		else
			return [
				{
					rule: 'table/duplicate-number',
					severity: 'warning',
					at: `row:${row.row}`,
					params: { number: row.number, row: known }
				}
			];
		return [];
	});
}

function minutesOf(limit: StepTimeLimit | undefined): number {
	const duration = limit?.calendar === 'working' ? parseDuration(limit.duration) : undefined;
	return duration ? duration.days * WORKING_DAY + duration.hours * 60 + duration.minutes : 0;
}

function statedMinutes(
	{ row, text }: { readonly row: number; readonly text: string },
	sum: number,
	hint: TimeHint,
	findings: Finding[]
): number | undefined {
	const total = /\d+(?:[.,]\d+)?(?:\/\d+)?\s*(?:ngày|giờ|h\b|phút)[^=;]*/i.exec(text)?.[0] ?? text;
	const { limit } = parseTime(total.trim(), { ...hint, working: true });
	const at = `row:${row}`;
	if (!limit) {
		findings.push({ rule: 'table/total-unclear', severity: 'warning', at, params: { text: short(text) } });
		return undefined;
	}
	const stated = minutesOf(limit);
	if (stated !== sum)
		findings.push({
			rule: 'table/total-differs',
			severity: 'warning',
			at,
			params: { total: hours(stated), sum: hours(sum) }
		});
	return stated;
}

/** Hours with at most two decimals, as tables count them. */
function hours(minutes: number): number {
	return Math.round(minutes / 0.6) / 100;
}

function rowNumber({ at }: Finding): number {
	return Number(at.slice('row:'.length));
}
