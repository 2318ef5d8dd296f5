import { problemText } from '#lib/i18n/problems/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import type { App } from '#lib/server/app.ts';
import type { Answer, Call, CliContext, Command } from '../command.ts';
import { STUDIO_OPTIONS, withStudio } from '../openStudio.ts';

export const doctor: Command = {
	name: 'doctor',
	summary: 'doctor',
	operands: '',
	count: { min: 0, max: 0 },
	options: STUDIO_OPTIONS,
	run: runDoctor
};

// helpers

interface Check {
	readonly check: string;
	readonly ok: boolean;
	readonly detail?: string;
}

async function runDoctor(call: Call): Promise<Answer> {
	const checks = await withStudio(call, async (app) => [
		...(await app.store.check()),
		...(await registryChecks(app, call.context))
	]);
	const { locale } = call.context;
	return {
		exit: checks.every((check) => check.ok) ? 0 : 1,
		json: { ok: checks.every((check) => check.ok), checks },
		lines: checks.map(({ check, ok, detail }) => {
			const verdict = cliText(ok ? 'check_ok' : 'check_failed', locale);
			return `${verdict}  ${check}${detail === undefined ? '' : `: ${detail}`}`;
		})
	};
}

/** Keys, and per tenant: its log is the one the keys signed, and every release verifies as consumers verify it. */
async function registryChecks({ registry, store }: App, { locale }: CliContext): Promise<readonly Check[]> {
	const checks: Check[] = [await attempt('keys', async () => void registry.keys())];
	for (const { id } of await store.people.tenants()) {
		checks.push(
			await attempt(`log ${id}`, async () =>
				(await registry.isUsable(id)) ? undefined : cliText('doctor_other_key', locale)
			),
			await attempt(`releases ${id}`, async () => {
				const [first] = await registry.verify(id);
				return first && `${first.params?.item ?? first.at ?? ''}: ${problemText(first, locale)}`;
			})
		);
	}
	return checks;
}

async function attempt(check: string, work: () => Promise<string | undefined>): Promise<Check> {
	try {
		const detail = await work();
		return detail === undefined ? { check, ok: true } : { check, ok: false, detail };
	} catch (error) {
		return { check, ok: false, detail: error instanceof Error ? error.message : String(error) };
	}
}
