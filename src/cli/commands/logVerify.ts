import { LogReader, RegistryClient, readTrustBytes } from '#consumer/index.ts';
import { logEntrySchema, readShaped } from '#core/releases/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { CommandError, type Answer, type Call, type Command } from '../command.ts';
import { needed } from '../needed.ts';
import { exitOf } from '../problems.ts';
import { readNamed } from './pull.ts';

export const logVerify: Command = {
	name: 'log verify',
	summary: 'log',
	operands: '',
	count: { min: 0, max: 0 },
	options: {
		from: { value: 'URL', text: 'option_from' },
		trust: { value: 'FILE', text: 'option_trust' },
		key: { value: 'KEY', text: 'option_key' }
	},
	run: runLogVerify
};

// helpers

async function runLogVerify(call: Call): Promise<Answer> {
	const { options, context } = call;
	const from = needed(call, logVerify, 'from');
	const trustFile = needed(call, logVerify, 'trust');
	const trust = readTrustBytes(await readNamed(context, trustFile), trustFile);
	if (!trust.ok) throw new CommandError(2, trust.problems);
	const key = options.key ?? context.env.THUTUC_KEY;
	const client = new RegistryClient({ from, ...(key !== undefined && { key }) });
	const log = await LogReader.open(client, trust.value.log);
	if (!log.ok) throw new CommandError(exitOf(log.problems[0]), log.problems);
	const counts = { releases: 0, catalogues: 0 };
	const unknown: number[] = [];
	const recomputed = await log.value.recompute((bytes, index) => {
		const entry = readShaped(bytes, logEntrySchema, `log/${index}`);
		if (!entry.ok) unknown.push(index);
		else counts[entry.value.type === 'release' ? 'releases' : 'catalogues']++;
	});
	if (!recomputed.ok) throw new CommandError(exitOf(recomputed.problems[0]), recomputed.problems);
	const entries = log.value.head.size;
	return {
		exit: unknown.length > 0 ? 1 : 0,
		json: { ok: unknown.length === 0, entries, ...counts, unknown },
		lines: [cliText('log_ok', context.locale, { entries, ...counts })]
	};
}
