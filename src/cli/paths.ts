import { relative, resolve } from 'node:path';
import type { CliContext } from './command.ts';

/** A path as the caller means it: npm changes the working directory and says in INIT_CWD where it was. */
export function pathOf({ cwd }: Pick<CliContext, 'cwd'>, path: string): string {
	return resolve(cwd, path);
}

/** A path as it is shown: from where the caller stands, or absolute when that is elsewhere. */
export function shownPath({ cwd }: Pick<CliContext, 'cwd'>, path: string): string {
	const shown = relative(cwd, path);
	return shown.startsWith('..') ? path : shown || '.';
}
