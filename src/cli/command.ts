import type { ParseArgsOptionDescriptor } from 'node:util';
import type { Clock } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Locale } from '#core/shared/text.ts';
import type { CliText } from '#lib/i18n/cli/index.ts';

/** 0 holds; 1 what was checked does not hold; 2 usage or unreadable input; 3 server refused or unreachable. */
export type Exit = 0 | 1 | 2 | 3;

/** What a command comes to: one JSON document for programs, lines for people. */
export interface Answer {
	readonly exit: Exit;
	readonly json: unknown;
	readonly lines: readonly string[];
}

/** An option a command takes; `text` describes it, `value` names its argument (none: a switch). */
export interface Option {
	readonly value?: string;
	readonly text: CliText;
	readonly short?: string;
}

export interface Command {
	/** One or two words, as they are typed. */
	readonly name: string;
	readonly summary: CliText;
	/** `PATH…`, `A B`. */
	readonly operands: string;
	/** How many operands it takes. */
	readonly count: { readonly min: number; readonly max: number };
	readonly options: Readonly<Record<string, Option>>;
	run(call: Call): Promise<Answer>;
}

/** One invocation, parsed. */
export interface Call {
	readonly operands: readonly string[];
	/** Values of options by name; switches are 'true'. */
	readonly options: Readonly<Record<string, string | undefined>>;
	readonly context: CliContext;
}

export interface CliContext {
	/** Folder relative paths are meant from. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly locale: Locale;
	readonly clock: Clock;
}

/** Ends a command with problems; `exit` tells whose they are. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly exit: Exit;
	readonly problems: readonly Problem[];

	constructor(exit: Exit, problems: readonly Problem[]) {
		super(problems.map((problem) => problem.code).join(', '));
		this.exit = exit;
		this.problems = problems;
	}
}

/** How `parseArgs` is told of the options. */
export function parseOptions(
	options: Readonly<Record<string, Option>>
): Record<string, ParseArgsOptionDescriptor> {
	return Object.fromEntries(
		Object.entries(options).map(([name, { value, short }]) => [
			name,
			{ type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) }
		])
	);
}
