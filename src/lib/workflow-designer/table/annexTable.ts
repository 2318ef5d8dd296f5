import type { AnnexPage, AnnexRow, AnnexWay } from '#core/workflows/annex/index.ts';
import { annexRows } from '#core/workflows/annex/index.ts';
import { indexGraph, longestPath, type ProcessGraph, type StepTimeLimit } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { splitLimit } from '../limitText.ts';
import { stepRoleName } from '../roleName.ts';
import type { WorkflowSetting } from '../setting.ts';

export interface AnnexSubject {
	readonly name: string;
	/** Code of the procedure. */
	readonly code?: string | undefined;
}

/** The step table as the annex of a decision shows it, in Vietnamese: the language of decisions. */
export function annexPage(
	graph: ProcessGraph,
	{ name, code }: AnnexSubject,
	setting: Pick<WorkflowSetting, 'legalLimit' | 'instruments' | 'results'>
): AnnexPage {
	const { minutes } = longestPath(indexGraph(graph));
	const rows = annexRows(graph);
	return {
		titles: [m.workflows_t_annex_title({}, VI), name],
		lines: [
			...(code ? [m.workflows_t_annex_code({ code }, VI)] : []),
			m.workflows_t_annex_total({ time: minutesText(minutes) }, VI),
			...(setting.legalLimit ? [m.workflows_t_annex_limit({ time: timeText(setting.legalLimit) }, VI)] : [])
		],
		header: HEADER.map((message) => message({}, VI)),
		rows: [
			...rows.map((row) => cellsOf(row, setting)),
			[m.workflows_t_annex_total_row({}, VI), '', '', minutesText(minutes), '', '']
		],
		widths: [6, 30, 18, 12, 18, 16]
	};
}

// helpers

const VI = { locale: 'vi' } as const;

const HEADER = [
	m.workflows_t_annex_number,
	m.workflows_t_annex_task,
	m.workflows_t_annex_actor,
	m.workflows_t_annex_time,
	m.workflows_t_annex_output,
	m.workflows_t_annex_basis
];

function cellsOf(
	row: AnnexRow,
	setting: Pick<WorkflowSetting, 'instruments' | 'results'>
): readonly string[] {
	const { number, name, lane, step, note, ways } = row;
	const result = setting.results.find(({ value }) => value === step?.result)?.label;
	const citations = (step?.citations ?? []).map(({ instrument, place }) => {
		const title = setting.instruments.find(({ value }) => value === instrument)?.label ?? instrument;
		return place ? `${place}, ${title}` : title;
	});
	return [
		number,
		[name, ...ways.map(wayText)].join(';\n'),
		lane ?? (step?.role ? stepRoleName(step.role, 'vi') : ''),
		step?.timeLimit ? timeText(step.timeLimit) : (note.time ?? ''),
		[note.output, result].filter(Boolean).join('; '),
		[...citations, note.basis].filter(Boolean).join('; ')
	];
}

function wayText({ label, to, target }: AnnexWay): string {
	const words =
		to === 'aside'
			? target
			: to === 'back'
				? m.workflows_t_annex_back({ number: target }, VI)
				: to === 'end'
					? m.workflows_t_annex_end({}, VI)
					: m.workflows_t_annex_next({ number: target }, VI);
	return label === '' ? words : `${label}: ${words}`;
}

const UNITS = {
	M: m.workflows_unit_minutes,
	H: m.workflows_unit_hours,
	D: m.workflows_unit_days,
	CH: m.workflows_unit_clock_hours,
	CD: m.workflows_unit_calendar_days
};

function timeText(limit: StepTimeLimit): string {
	const { amount, unit } = splitLimit(limit);
	return amount === 0 ? m.workflows_limit_same_day({}, VI) : `${amount} ${UNITS[unit]({}, VI)}`;
}

/** Working time as decisions sum it: whole days, and the hours that are left. */
function minutesText(minutes: number): string {
	const [days, rest] = [Math.floor(minutes / 480), minutes % 480];
	const parts = [
		...(days > 0 ? [`${days} ${UNITS.D({}, VI)}`] : []),
		...(rest % 60 === 0
			? rest > 0
				? [`${rest / 60} ${UNITS.H({}, VI)}`]
				: []
			: [`${rest} ${UNITS.M({}, VI)}`])
	];
	return parts.length > 0 ? parts.join(' ') : `0 ${UNITS.D({}, VI)}`;
}
