import { existsSync } from 'node:fs';
import { cliText } from '#lib/i18n/cli/index.ts';
import { CommandError, type Answer, type Call, type Command } from '../command.ts';
import { STUDIO_OPTIONS, withStudio } from '../openStudio.ts';
import { pathOf, shownPath } from '../paths.ts';

export const backup: Command = {
	name: 'backup',
	summary: 'backup',
	operands: 'FILE',
	count: { min: 1, max: 1 },
	options: { database: STUDIO_OPTIONS.database },
	run: runBackup
};

// helpers

async function runBackup(call: Call): Promise<Answer> {
	const {
		operands: [operand = ''],
		context
	} = call;
	const file = pathOf(context, operand);
	const shown = shownPath(context, file);
	if (existsSync(file)) throw new CommandError(2, [{ code: 'cli/exists', params: { file: shown } }]);
	await withStudio(call, (app) => app.store.backup(file));
	return { exit: 0, json: { file: shown }, lines: [cliText('backup_done', context.locale, { file: shown })] };
}
