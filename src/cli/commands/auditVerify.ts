import { cliText } from '#lib/i18n/cli/index.ts';
import type { Answer, Call, Command } from '../command.ts';
import { STUDIO_OPTIONS, withStudio } from '../openStudio.ts';

export const auditVerify: Command = {
	name: 'audit verify',
	summary: 'audit',
	operands: '',
	count: { min: 0, max: 0 },
	options: { database: STUDIO_OPTIONS.database },
	run: runAuditVerify
};

// helpers

async function runAuditVerify(call: Call): Promise<Answer> {
	const outcome = await withStudio(call, (app) => app.store.audit.verify());
	const { locale } = call.context;
	return {
		exit: outcome.ok ? 0 : 1,
		json: outcome,
		lines: [
			outcome.ok
				? cliText('audit_ok', locale, { leaves: outcome.leaves })
				: cliText('audit_broken', locale, { seq: outcome.seq, reason: outcome.reason })
		]
	};
}
