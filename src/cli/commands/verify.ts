import { stat } from 'node:fs/promises';
import { readTrustBytes, verifyBundle, verifyFolder, type Verification } from '#consumer/index.ts';
import type { Trust } from '#core/releases/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { CommandError, type Answer, type Call, type CliContext, type Command } from '../command.ts';
import { pathOf, shownPath } from '../paths.ts';
import { problemLine, showProblem } from '../problems.ts';
import { readNamed } from './pull.ts';

export const verify: Command = {
	name: 'verify',
	summary: 'verify',
	operands: 'DIR|BUNDLE',
	count: { min: 1, max: 1 },
	options: {
		trust: { value: 'FILE', text: 'option_trust' },
		'max-age': { value: 'HOURS', text: 'option_max_age' }
	},
	run: runVerify
};

// helpers

const HOUR = 3_600_000;

async function runVerify({ operands: [operand = ''], options, context }: Call): Promise<Answer> {
	const path = pathOf(context, operand);
	const info = await stat(path).catch(() => undefined);
	if (!info) {
		throw new CommandError(2, [
			{ code: 'file/unreadable', params: { file: shownPath(context, path), reason: 'ENOENT' } }
		]);
	}
	const trust = options.trust === undefined ? undefined : await trustIn(context, options.trust);
	const isFolder = info.isDirectory();
	if (!isFolder && !trust) throw new CommandError(2, [{ code: 'cli/trust-needed' }]);
	const verification =
		isFolder || !trust
			? await verifyFolder(path, trust)
			: await verifyBundle(await readNamed(context, operand), trust);
	return report(verification, isFolder, hoursAllowed(options['max-age']), context);
}

async function trustIn(context: CliContext, path: string): Promise<Trust> {
	const trust = readTrustBytes(await readNamed(context, path), shownPath(context, pathOf(context, path)));
	if (!trust.ok) throw new CommandError(2, trust.problems);
	return trust.value;
}

function hoursAllowed(text: string | undefined): number {
	if (text === undefined) return Infinity;
	const hours = Number(text);
	if (Number.isFinite(hours) && hours >= 0) return hours;
	throw new CommandError(2, [
		{ code: 'cli/usage', params: { reason: `--max-age ${text}`, command: 'verify' } }
	]);
}

function report(verification: Verification, isFolder: boolean, limit: number, context: CliContext): Answer {
	const { checked, pulledAt, interrupted } = verification;
	const hours =
		pulledAt && Math.round((Date.parse(context.clock()) - Date.parse(pulledAt)) / (HOUR / 10)) / 10;
	const tooOld = typeof hours === 'number' && hours > limit;
	const stale: Problem[] = tooOld ? [{ code: 'cli/too-old', at: 'current', params: { hours, limit } }] : [];
	const problems = [...verification.problems, ...stale];
	const catalogues = [...(checked?.catalogues ?? [])].map(([channel, { sequence }]) => ({
		channel,
		sequence
	}));
	const releases = [...(checked?.manifests ?? [])].map(([release, { procedure, number }]) => ({
		release,
		procedure: procedure.code,
		number
	}));
	const shown = problems.map((problem) => ({
		item: String(problem.params?.item ?? problem.at ?? ''),
		...showProblem(context, problem)
	}));
	const { locale } = context;
	const good = isFolder
		? cliText('verify_ok', locale, { releases: releases.length, sequence: catalogues[0]?.sequence ?? 0 })
		: cliText('verify_bundle_ok', locale, { releases: releases.length });
	return {
		exit: problems.length > 0 ? 1 : 0,
		json: {
			ok: problems.length === 0,
			catalogues,
			releases,
			...(pulledAt && { pulledAt, ageHours: hours }),
			interrupted,
			problems: shown
		},
		lines: [
			...(problems.length > 0 ? shown.map((problem) => verdictLine(context, problem)) : [good]),
			...(pulledAt ? [cliText('verify_age', locale, { at: pulledAt, hours: hours ?? 0 })] : []),
			...(interrupted ? [cliText('verify_interrupted', locale)] : [])
		]
	};
}

/** Names the file and what it is. */
function verdictLine(context: CliContext, problem: ReturnType<typeof showProblem>): string {
	const line = problemLine(context, problem);
	return problem.at === undefined || line.includes(problem.at) ? line : `${problem.at}: ${line}`;
}
