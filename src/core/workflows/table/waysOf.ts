import type { Finding } from '#core/shared/finding.ts';
import { fold } from '#core/shared/fold.ts';
import type { Text } from '#core/shared/text.ts';
import type { PlannedEvent, PlannedStep, PlannedWay } from '../plan/index.ts';
import type { StepKind } from '../types.ts';
import type { DraftIds } from './DraftIds.ts';
import type { DraftLanes } from './DraftLanes.ts';
import type { Branch, ReadTask } from './readClauses.ts';
import { short } from './readRows.ts';
import { numberKey } from './stepNumber.ts';
import type { StepRow, TableNames } from './types.ts';

/** A step of the table before its ways are known. */
export interface DraftStep {
	readonly row: StepRow;
	readonly step: PlannedStep;
	readonly task: ReadTask;
	readonly range?: { readonly from: number; readonly to: number } | undefined;
}

interface Making {
	readonly names: TableNames;
	readonly ids: DraftIds;
	readonly lanes: DraftLanes;
	readonly findings: Finding[];
}

/**
 * The steps with their ways out. A request to complete the dossier and a refusal become steps of their own beside the
 * way; a number no row has is a finding, and its text stays in the note.
 */
export function waysOf(
	drafts: readonly DraftStep[],
	making: Making
): { readonly steps: readonly PlannedStep[]; readonly ends: readonly PlannedEvent[] } {
	const steps: PlannedStep[] = [];
	const ends = new Map<string, PlannedEvent>();
	for (const [index, draft] of drafts.entries()) {
		const { step, task, row } = draft;
		const asides: PlannedStep[] = [];
		const notes: string[] = [];
		const [first, ...rest] = task.branches;
		const goesFirst = task.usual === undefined && first !== undefined && isUsual(first, rest, drafts, index);
		const others = (goesFirst ? rest : task.branches).flatMap((branch): PlannedWay[] => {
			const to = targetOf(branch, draft, drafts, making, asides, ends);
			if (to === undefined) {
				const ref = branch.number ?? branch.actor ?? '';
				making.findings.push({
					rule: 'table/unknown-step',
					severity: 'warning',
					at: `row:${row.row}`,
					params: { text: short(ref) }
				});
				notes.push(`${branch.when}: ${ref}`);
				return [];
			}
			if (to === step.id) return [];
			return [{ code: CODES[meaningOf(branch, step)], label: labelOf(branch, making.names), to }];
		});
		const next = onwardOf(goesFirst ? first.number : task.onward, drafts, index);
		if (next !== undefined && drafts.findIndex((other) => other.step.id === next) < index && next !== 'done')
			making.findings.push({ rule: 'table/always-back', severity: 'warning', at: `row:${row.row}` });
		const usual: PlannedWay = {
			code: USUAL[step.kind] ?? 'done',
			label: goesFirst ? { vi: first.when } : task.usual === undefined ? making.names.usual : { vi: task.usual }
		};
		steps.push({
			...step,
			...(notes.length > 0 ? { note: [step.note, ...notes].filter(Boolean).join('\n') } : {}),
			...(next === undefined ? {} : { next }),
			...(others.length > 0 ? { question: making.names.question(step.name), ways: unique([usual, ...others]) } : {})
		});
		steps.push(...asides);
	}
	return { steps, ends: [...ends.values()] };
}

// helpers

/** Where no way is called the usual one, it is the first of several that leads on, or the only one if that is to the next. */
function isUsual(first: Branch, rest: readonly Branch[], drafts: readonly DraftStep[], index: number): boolean {
	if (first.when === '') return false;
	if (first.to === 'end') return drafts[index + 1] === undefined;
	if (first.to !== 'step' || first.number === undefined) return false;
	const target = findNumber(first.number, drafts);
	return target !== undefined && (rest.length > 0 || target === drafts[index + 1]);
}

/** Id the step leads to, when that is not simply the next row. */
function onwardOf(number: string | undefined, drafts: readonly DraftStep[], index: number): string | undefined {
	if (number === 'end') return index === drafts.length - 1 ? undefined : 'done';
	const target = number === undefined ? undefined : findNumber(number, drafts);
	return target && target !== drafts[index] && target !== drafts[index + 1] ? target.step.id : undefined;
}

const USUAL: Readonly<Partial<Record<StepKind, string>>> = {
	intake: 'accepted',
	checkComponents: 'complete',
	appraise: 'passed',
	approve: 'approved',
	sign: 'signed'
};

const CODES: Readonly<Record<Branch['to'], string>> = {
	supplement: 'incomplete',
	refusal: 'refused',
	decisionAgainst: 'failed',
	back: 'returned',
	step: 'other',
	end: 'stopped'
};

function targetOf(
	branch: Branch,
	draft: DraftStep,
	drafts: readonly DraftStep[],
	{ names, ids, lanes }: Making,
	asides: PlannedStep[],
	ends: Map<string, PlannedEvent>
): string | undefined {
	const { step } = draft;
	const place = { lane: step.lane, role: step.role, unit: step.unit };
	const endAt = (id: string, name: string) => {
		if (!ends.has(id)) ends.set(id, { id, name, lane: step.lane });
		return id;
	};
	switch (meaningOf(branch, step)) {
		case 'back':
		case 'step':
			return branch.number === undefined
				? drafts
						.slice(0, drafts.indexOf(draft))
						.findLast(({ row }) => branch.actor !== undefined && sameActor(row.actor, branch.actor))?.step.id
				: findNumber(branch.number, drafts)?.step.id;
		case 'supplement':
			asides.push({
				id: ids.fresh('requestSupplement'),
				name: branch.then ?? names.requestSupplement,
				kind: 'requestSupplement',
				lane: lanes.applicant(),
				role: 'applicant',
				unit: 'applicant',
				pausesClock: true,
				aside: true,
				next: step.id
			});
			return asides.at(-1)?.id;
		case 'refusal':
			asides.push({
				id: ids.fresh('refuseIntake'),
				name: branch.then ?? names.refuseIntake,
				kind: 'refuseIntake',
				...place,
				aside: true,
				next: endAt('refused', names.refused)
			});
			return asides.at(-1)?.id;
		case 'decisionAgainst':
			asides.push({
				id: ids.fresh('decideAgainst'),
				name: branch.then ?? names.decideAgainst,
				kind: 'decideAgainst',
				...place,
				aside: true,
				next: endAt('decidedAgainst', names.decidedAgainst)
			});
			return asides.at(-1)?.id;
		case 'end':
			return endAt('refused', names.refused);
	}
}

/** Who refuses after intake decides against. */
function meaningOf({ to }: Branch, { kind }: PlannedStep): Branch['to'] {
	return to === 'refusal' && kind !== 'intake' && kind !== 'checkComponents' ? 'decisionAgainst' : to;
}

/** The row with the number, the first of its sub-steps ("2" is "2a"), or the row that stands for a range with it. */
function findNumber(number: string, drafts: readonly DraftStep[]): DraftStep | undefined {
	const key = numberKey(number);
	return (
		drafts.find(({ row }) => numberKey(row.number) === key) ??
		drafts.find(({ row }) => /^\d+$/.test(key) && numberKey(row.number).replace(/[a-z]$/, '') === key) ??
		drafts.find(({ range }) => range && Number(key) >= range.from && Number(key) <= range.to) ??
		(drafts.every(({ row }) => row.number === '') ? drafts[Number(key) - 1] : undefined)
	);
}

function sameActor(actor: string, named: string): boolean {
	const words = fold(actor);
	return words !== '' && (words.includes(named) || named.includes(words) || words.startsWith(named.split(' ').slice(0, 2).join(' ')));
}

function labelOf(branch: Branch, names: TableNames): Text {
	if (branch.when !== '') return { vi: branch.when };
	if (branch.to === 'supplement') return names.incomplete;
	return branch.to === 'back' || branch.to === 'step' ? names.returned : names.refusal;
}

/** Codes of one step differ: `returned`, `returned2`. */
function unique(ways: readonly PlannedWay[]): readonly PlannedWay[] {
	const taken = new Map<string, number>();
	return ways.map((way) => {
		const count = (taken.get(way.code) ?? 0) + 1;
		taken.set(way.code, count);
		return count === 1 ? way : { ...way, code: `${way.code}${count}` };
	});
}
