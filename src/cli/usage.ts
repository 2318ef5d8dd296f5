import type { Locale } from '#core/shared/text.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import type { Command, Option } from './command.ts';

/** The overview of all commands. */
export function usage(commands: readonly Command[], locale: Locale): string {
	const width = Math.max(...commands.map((command) => line(command).length));
	return [
		cliText('usage', locale),
		'',
		...commands.map((command) => `  ${line(command).padEnd(width)}  ${cliText(command.summary, locale)}`),
		'',
		cliText('usage_more', locale),
		cliText('usage_exit', locale)
	].join('\n');
}

/** How one command is called. */
export function commandUsage(
	command: Command,
	common: Readonly<Record<string, Option>>,
	locale: Locale
): string {
	const options = Object.entries({ ...command.options, ...common });
	const names = options.map(([name, { value, short }]) => {
		const long = value === undefined ? `--${name}` : `--${name} ${value}`;
		return short === undefined ? long : `-${short}, ${long}`;
	});
	const width = Math.max(...names.map((name) => name.length));
	return [
		`thutuc ${line(command)}`,
		`  ${cliText(command.summary, locale)}`,
		'',
		...options.map(([, { text }], at) => `  ${(names[at] ?? '').padEnd(width)}  ${cliText(text, locale)}`)
	].join('\n');
}

// helpers

function line({ name, operands }: Command): string {
	return operands === '' ? name : `${name} ${operands}`;
}
