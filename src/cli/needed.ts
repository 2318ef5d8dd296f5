import { CommandError, type Call, type Command } from './command.ts';

/** The value of an option a command cannot do without. */
export function needed({ options }: Call, command: Command, option: string): string {
	const value = options[option];
	if (value === undefined || value === '') {
		throw new CommandError(2, [{ code: 'cli/option-needed', params: { command: command.name, option } }]);
	}
	return value;
}
