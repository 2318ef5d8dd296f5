import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { cliText } from '#lib/i18n/cli/index.ts';
import { CommandError, type Answer, type Call, type Command } from '../command.ts';
import { STUDIO_OPTIONS, studioConfig, withStudio } from '../openStudio.ts';
import { pathOf, shownPath } from '../paths.ts';

export const restore: Command = {
	name: 'restore',
	summary: 'restore',
	operands: 'FILE',
	count: { min: 1, max: 1 },
	options: { database: STUDIO_OPTIONS.database },
	run: runRestore
};

// helpers

/** The copy is opened and checked aside; it gets the database's name only when everything in it holds. */
async function runRestore(call: Call): Promise<Answer> {
	const {
		operands: [operand = ''],
		context
	} = call;
	const from = pathOf(context, operand);
	const { databaseFile } = await studioConfig(call);
	const taken = [databaseFile, `${databaseFile}-wal`].find((file) => existsSync(file));
	if (taken !== undefined)
		throw new CommandError(2, [{ code: 'cli/exists', params: { file: shownPath(context, taken) } }]);
	if (!existsSync(from)) {
		throw new CommandError(2, [
			{ code: 'file/unreadable', params: { file: shownPath(context, from), reason: 'ENOENT' } }
		]);
	}
	mkdirSync(dirname(databaseFile), { recursive: true });
	const aside = `${databaseFile}.restoring`;
	const discard = () => {
		for (const suffix of ['', '-wal', '-shm']) rmSync(aside + suffix, { force: true });
	};
	discard();
	try {
		copyFileSync(from, aside, constants.COPYFILE_FICLONE);
		const options = { ...call.options, database: aside };
		const checks = await withStudio({ ...call, options }, (app) => app.store.check());
		const broken = checks.find((check) => !check.ok);
		if (broken) {
			const params = { file: shownPath(context, from), check: broken.check, detail: broken.detail ?? '' };
			throw new CommandError(1, [{ code: 'cli/damaged', params }]);
		}
		renameSync(aside, databaseFile);
	} finally {
		discard();
	}
	const shown = shownPath(context, databaseFile);
	return {
		exit: 0,
		json: { file: shown },
		lines: [cliText('restore_done', context.locale, { file: shown })]
	};
}
