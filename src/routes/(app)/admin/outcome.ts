import { fail } from '@sveltejs/kit';
import type { Problem } from '#core/shared/problem.ts';
import type { Outcome } from '#lib/admin/index.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { statusOf } from '#lib/server/http/problem.ts';

/** A refused form: every problem at its field, with what was typed. */
export function refused(
	form: string,
	problems: readonly [Problem, ...Problem[]],
	data: FormData,
	{ locale }: Pick<App.Locals, 'locale'>
) {
	const typed = Object.fromEntries(
		[...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
	);
	const errors = Object.fromEntries(
		problems.map((problem) => {
			const field = problem.at?.slice(1) ?? '';
			return [field in typed || field === 'roles' ? field : '', problemText(problem, locale)];
		})
	);
	const roles = data.getAll('roles').filter((role) => typeof role === 'string');
	return fail(statusOf(problems[0]), { form, errors, typed, roles } satisfies Outcome);
}
