import type { Finding } from '#core/shared/finding.ts';
import { fold } from '#core/shared/fold.ts';
import { REMOVED } from './squareGrid.ts';
import type { StepRow, TableCell, TableColumn, TableGrid, TableMapping } from './types.ts';

/** The rows of a step table that are steps; `stated` is the text of the totals row. */
export interface ReadRows {
	readonly rows: readonly StepRow[];
	readonly stated?: { readonly row: number; readonly text: string };
	readonly findings: readonly Finding[];
}

/** Steps, totals, headings and continuations told apart; every row that is no step of its own is a finding. */
export function readRows(grid: TableGrid, { skip, columns }: TableMapping): ReadRows {
	const rows: StepRow[] = [];
	const findings: Finding[] = [];
	let stated: ReadRows['stated'];
	let heading: string | undefined;
	for (const [index, cells] of grid.entries()) {
		const row = index + 1;
		const at = (rule: string, severity: Finding['severity'], params?: Finding['params']) =>
			findings.push({ rule: `table/${rule}`, severity, at: `row:${row}`, ...(params ? { params } : {}) });
		if (cells.some(({ text }) => text.includes(REMOVED))) at('control-characters', 'warning');
		const texts = distinctTexts(cells);
		if (texts.length === 0) continue;
		if (index < skip) {
			if (index < skip - 1 && texts.length === 1) at('text-before', 'hint', { text: short(texts[0] ?? '') });
			continue;
		}
		const column = (role: TableColumn) => columnText(cells, columns, role);
		const whole = texts.join(' ');
		if (/^(tong|cong)( cong| so| thoi gian|\b)/.test(fold(column('number').text || column('task').text || whole)) && isTotal(cells, columns)) {
			stated = { row, text: column('time').text || texts.at(-1) || '' };
			continue;
		}
		const [number, task, actor, time] = [column('number'), column('task'), column('actor'), column('time')];
		if (texts.length === 1 && isHeading(cells, time, actor)) {
			heading = short(whole);
			at('heading', 'hint', { text: heading });
			continue;
		}
		const before = rows.at(-1);
		const continues =
			(number.text === '' || number.merged) && (actor.text === '' || actor.merged) && (time.text === '' || time.merged);
		if (before && continues && columns.includes('number')) {
			rows[rows.length - 1] = {
				...before,
				task: join(before.task, task.merged ? '' : task.text),
				output: join(before.output, own(column('output'))),
				basis: join(before.basis, own(column('basis'))),
				note: join(before.note, own(column('note')))
			};
			at('joined', 'hint', { row: before.row });
			continue;
		}
		if (task.text === '') {
			const text = texts.join(' · ');
			at('no-task', 'error', { text: short(text) });
			if (before) rows[rows.length - 1] = { ...before, note: join(before.note, text) };
			else heading = join(heading ?? '', text);
			continue;
		}
		if (time.text !== '' && time.merged) at('time-shared', 'warning', { row: before?.row ?? row });
		rows.push({
			row,
			number: number.text,
			task: task.text,
			actor: actor.text,
			time: time.merged ? '' : time.text,
			output: own(column('output')),
			basis: own(column('basis')),
			note: join(heading ?? '', own(column('note')))
		});
		heading = undefined;
	}
	return { rows, findings, ...(stated ? { stated } : {}) };
}

// helpers

interface ColumnText {
	readonly text: string;
	/** Every part of it is of a cell above. */
	readonly merged: boolean;
}

function columnText(cells: readonly TableCell[], columns: readonly TableColumn[], role: TableColumn): ColumnText {
	const found = cells.filter(({ text }, index) => columns[index] === role && text !== '');
	return {
		text: distinctTexts(found).join(role === 'task' ? '\n' : '; '),
		merged: found.length > 0 && found.every(({ from }) => from === 'above')
	};
}

function distinctTexts(cells: readonly TableCell[]): readonly string[] {
	return cells
		.filter(({ text, from }) => text !== '' && from !== 'left')
		.map(({ text }) => text.replaceAll(REMOVED, ''));
}

function own({ text, merged }: ColumnText): string {
	return merged ? '' : text;
}

function isTotal(cells: readonly TableCell[], columns: readonly TableColumn[]): boolean {
	const { text } = columnText(cells, columns, 'actor');
	return text === '' || cells.some(({ from }) => from === 'left') || /\d/.test(text);
}

/** One merged cell, or a lone text where neither who nor how long is said. */
function isHeading(cells: readonly TableCell[], time: ColumnText, actor: ColumnText): boolean {
	const merged = cells.filter(({ from }) => from === 'left').length >= cells.length - 1;
	return cells.length > 2 && (merged || (time.text === '' && actor.text === '')) && !cells.some(({ from }) => from === 'above');
}

function join(a: string, b: string): string {
	return [a, b].filter((text) => text !== '').join('\n');
}

export function short(text: string): string {
	const line = text.replace(/\n/g, ' ');
	return line.length > 120 ? `${line.slice(0, 117)}…` : line;
}
