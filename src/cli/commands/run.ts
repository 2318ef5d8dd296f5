import { openRelease } from '#consumer/index.ts';
import { dossierSchema } from '#core/scenarios/scenarioSchema.ts';
import { parseShape } from '#core/shared/parseShape.ts';
import { runDossier, type Dossier, type DossierRun, type LogEntry } from '#core/scenarios/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { CommandError, type Answer, type Call, type CliContext, type Command } from '../command.ts';
import { jsonLines, lineOf, parseJson } from '../library/index.ts';
import { needed } from '../needed.ts';
import { pathOf } from '../paths.ts';
import { exitOf, showProblem } from '../problems.ts';
import { readNamed } from './pull.ts';

export const run: Command = {
	name: 'run',
	summary: 'run',
	operands: 'DIR',
	count: { min: 1, max: 1 },
	options: {
		procedure: { value: 'CODE', text: 'option_procedure' },
		dossier: { value: 'FILE', text: 'option_dossier' }
	},
	run: runRun
};

// helpers

async function runRun(call: Call): Promise<Answer> {
	const {
		operands: [folder = ''],
		context
	} = call;
	const procedure = needed(call, run, 'procedure');
	const dossier = await readDossier(context, needed(call, run, 'dossier'));
	const opened = await openRelease(pathOf(context, folder), procedure, dossier.receivedAt);
	if (!opened.ok) throw new CommandError(exitOf(opened.problems[0]), opened.problems);
	const { item, package: released } = opened.value;
	const outcome = runDossier(released, dossier);
	const { log, play, refused, ...observed } = outcome;
	const waiting =
		play?.run?.waiting.map(({ node, due }) => ({ node, ...(due !== undefined && { due }) })) ?? [];
	return {
		exit: refused || outcome.errors.length > 0 || play?.run?.stuck ? 1 : 0,
		json: {
			procedure,
			release: item.release,
			number: item.number,
			effectiveFrom: item.effectiveFrom,
			receivedAt: dossier.receivedAt,
			...observed,
			waiting,
			log,
			...(refused && { refused: { ...refused, problem: showProblem(context, refused.problem) } })
		},
		lines: [
			cliText('run_release', context.locale, {
				procedure,
				number: item.number,
				release: item.release,
				from: item.effectiveFrom
			}),
			...log.map(logLine),
			...summary(outcome, waiting, context)
		]
	};
}

async function readDossier(context: CliContext, path: string): Promise<Dossier> {
	const file = pathOf(context, path);
	const json = parseJson(file, Buffer.from(await readNamed(context, path)));
	if (!json.ok) throw new CommandError(2, json.problems);
	const dossier = parseShape<Dossier>(dossierSchema, json.value.value);
	if (dossier.ok) return dossier.value;
	const lines = jsonLines(json.value.text);
	throw new CommandError(
		2,
		dossier.problems.map((problem) => {
			const line = lineOf(lines, problem.at ?? '');
			return { ...problem, file, ...(line !== undefined && { line }) };
		})
	);
}

/** One event of the trace: codes and ids, as the log has them. */
function logLine({ at, event, ...facts }: LogEntry): string {
	const told = Object.entries(facts).map(
		([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`
	);
	return `  ${at}  ${event}${told.length > 0 ? `  ${told.join('  ')}` : ''}`;
}

function summary(
	outcome: DossierRun,
	waiting: readonly { readonly node: string }[],
	{ locale }: CliContext
): string[] {
	const { errors, refused, due, result } = outcome;
	return [
		...errors.map(({ at, keyword }) => cliText('run_error', locale, { at, keyword })),
		...(refused ? [problemText(refused.problem, locale)] : []),
		...(due === null ? [] : [cliText('run_due', locale, { due })]),
		...(result === null ? [] : [cliText('run_result', locale, { result })]),
		...(waiting.length === 0
			? []
			: [cliText('run_open', locale, { steps: waiting.map(({ node }) => node).join(', ') })])
	];
}
