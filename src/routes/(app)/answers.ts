import { error, fail } from '@sveltejs/kit';
import type { Problem, Result } from '#core/shared/problem.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { SYSTEM, type Actor } from '#lib/server/auth/actor.ts';
import { statusOf } from '#lib/server/http/problem.ts';

type Asked = Pick<App.Locals, 'locale' | 'requestId' | 'user'>;

/** The person who asks; the hooks let nobody else come here. */
export function readerOf({ user }: Asked): Actor {
	if (!user) error(401, { message: '', code: 'auth/required' });
	return user;
}

/** The value of an answer, or the page that says what is wrong. */
export function valueOf<T>(result: Result<T>, { locale, requestId }: Asked): T {
	if (result.ok) return result.value;
	const [problem] = result.problems;
	error(statusOf(problem), { message: problemText(problem, locale), code: problem.code, requestId });
}

/** What a form action answers when a service refuses: why, in words, beside the form it came from. */
export function refuse(action: string, problems: readonly [Problem, ...Problem[]], { locale }: Asked) {
	const refusals = [...new Set(problems.map((problem) => problemText(problem, locale)))];
	return fail(statusOf(problems[0]), { action, refusals });
}

/** What a form action answers when a service did it. */
export function accept(action: string): { readonly action: string; readonly refusals: readonly string[] } {
	return { action, refusals: [] };
}

/** What a person is called; what seeding and set-up did, the system did. */
export function nameIn(names: Readonly<Record<string, string>>, id: string): string {
	return names[id] ?? (id === SYSTEM ? m.shell_system() : id);
}

/** The text of a form field; NFC, as everything is stored. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}
