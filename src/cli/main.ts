import { parseArgs } from 'node:util';
import type { Locale } from '#core/shared/text.ts';
import {
	CommandError,
	parseOptions,
	type Answer,
	type Call,
	type CliContext,
	type Command
} from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { problemLine, showProblem } from './problems.ts';
import { commandUsage, usage } from './usage.ts';

/** Options every command takes. */
const COMMON = {
	json: { text: 'option_json' },
	help: { text: 'option_help', short: 'h' },
	lang: { value: 'vi|en', text: 'option_lang' }
} as const;

/** Runs the command line and answers its exit code; writes to standard output and error. */
export async function main(args: readonly string[], env: CliContext['env'] = process.env): Promise<number> {
	const context: CliContext = {
		cwd: env.INIT_CWD ?? process.cwd(),
		env,
		locale: localeOf(args, env),
		clock: () => new Date().toISOString()
	};
	const asJson = args.includes('--json');
	try {
		const command = findCommand(args);
		if (!command) return unknown(args, context, asJson);
		const parsed = parseCall(command, args.slice(command.name.split(' ').length), context);
		if (parsed === 'help') {
			process.stdout.write(`${commandUsage(command, COMMON, context.locale)}\n`);
			return 0;
		}
		return print(await command.run(parsed), asJson);
	} catch (error) {
		if (error instanceof CommandError) return print(failure(error, context), asJson);
		throw error;
	}
}

// helpers

function findCommand(args: readonly string[]): Command | undefined {
	const words = args.filter((arg) => !arg.startsWith('-'));
	return [2, 1]
		.map((count) => words.slice(0, count).join(' '))
		.map((name) =>
			COMMANDS.find(
				(command) => command.name === name && args.slice(0, name.split(' ').length).join(' ') === name
			)
		)
		.find((command) => command !== undefined);
}

function unknown(args: readonly string[], context: CliContext, asJson: boolean): number {
	const text = usage(COMMANDS, context.locale);
	if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
		process.stdout.write(`${text}\n`);
		return args.length === 0 ? 2 : 0;
	}
	const problem = { code: 'cli/unknown-command', params: { command: args[0] ?? '' } };
	const code = print(failure(new CommandError(2, [problem]), context), asJson);
	if (!asJson) process.stderr.write(`\n${text}\n`);
	return code;
}

function parseCall(command: Command, args: readonly string[], context: CliContext): Call | 'help' {
	const options = { ...command.options, ...COMMON };
	let parsed: ReturnType<typeof parseArgs>;
	try {
		parsed = parseArgs({ args: [...args], options: parseOptions(options), allowPositionals: true });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new CommandError(2, [{ code: 'cli/usage', params: { reason, command: command.name } }]);
	}
	if (parsed.values.help) return 'help';
	const operands = parsed.positionals;
	if (operands.length < command.count.min || operands.length > command.count.max) {
		const params = { command: command.name, operands: command.operands };
		throw new CommandError(2, [{ code: 'cli/operands', params }]);
	}
	const values = Object.entries(parsed.values).map(([name, value]) => [name, String(value)]);
	return { operands, options: Object.fromEntries(values) as Call['options'], context };
}

function failure({ exit, problems }: CommandError, context: CliContext): Answer {
	const shown = problems.map((problem) => showProblem(context, problem));
	return { exit, json: { problems: shown }, lines: shown.map((problem) => problemLine(context, problem)) };
}

/** What went wrong goes to standard error, unless a program reads. */
function print({ exit, json, lines }: Answer, asJson: boolean): number {
	if (asJson) process.stdout.write(`${JSON.stringify(json, null, '\t')}\n`);
	else if (lines.length > 0)
		(exit === 0 || exit === 1 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
	return exit;
}

function localeOf(args: readonly string[], env: CliContext['env']): Locale {
	const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
	const named = asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? '';
	return /^en\b/i.test(named.replace('_', ' ')) ? 'en' : 'vi';
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
