import { readFile } from 'node:fs/promises';
import { pull as pullReleases, type ReleaseChange } from '#consumer/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { CommandError, type Answer, type Call, type CliContext, type Command } from '../command.ts';
import { needed } from '../needed.ts';
import { pathOf, shownPath } from '../paths.ts';
import { exitOf } from '../problems.ts';

export const pull: Command = {
	name: 'pull',
	summary: 'pull',
	operands: '',
	count: { min: 0, max: 0 },
	options: {
		from: { value: 'URL', text: 'option_from' },
		channel: { value: 'NAME', text: 'option_channel' },
		to: { value: 'DIR', text: 'option_to' },
		trust: { value: 'FILE', text: 'option_trust' },
		key: { value: 'KEY', text: 'option_key' }
	},
	run: runPull
};

/** The bytes of a file the caller named. */
export async function readNamed(context: CliContext, path: string): Promise<Uint8Array> {
	const file = pathOf(context, path);
	try {
		return await readFile(file);
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new CommandError(2, [
			{ code: 'file/unreadable', params: { file: shownPath(context, file), reason } }
		]);
	}
}

// helpers

async function runPull(call: Call): Promise<Answer> {
	const { options, context } = call;
	const key = options.key ?? context.env.THUTUC_KEY;
	const report = await pullReleases({
		from: needed(call, pull, 'from'),
		channel: needed(call, pull, 'channel'),
		to: pathOf(context, needed(call, pull, 'to')),
		clock: context.clock,
		...(options.trust !== undefined && { trust: await readNamed(context, options.trust) }),
		...(key !== undefined && { key })
	});
	if (!report.ok) throw new CommandError(exitOf(report.problems[0]), report.problems);
	const { channel, sequence, changes, downloaded, acknowledged } = report.value;
	const { locale } = context;
	return {
		exit: 0,
		json: report.value,
		lines: [
			cliText('pull_done', locale, { channel, sequence, ...downloaded }),
			...(changes.length === 0
				? [cliText('pull_nothing', locale)]
				: changes.map((change) => changeLine(change, context))),
			...(acknowledged ? [] : [cliText('pull_unacknowledged', locale)])
		]
	};
}

function changeLine(
	{ change, procedure, number, effectiveFrom }: ReleaseChange,
	{ locale }: CliContext
): string {
	return cliText(`pull_${change}`, locale, { procedure, number, from: effectiveFrom });
}
