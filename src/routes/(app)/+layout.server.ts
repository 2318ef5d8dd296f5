import { error } from '@sveltejs/kit';
import { problemText } from '#lib/i18n/problems/index.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { refusal } from '#lib/server/auth/guard.ts';
import type { Permission } from '#lib/server/auth/permissions.ts';
import { statusOf } from '#lib/server/http/problem.ts';
import type { SectionKey } from '#lib/shell/navigation.ts';
import { readerOf } from './answers.ts';
import type { LayoutServerLoad } from './$types';

/** What it takes to see each section in the rail; the work list is everybody's. */
const SECTIONS: readonly (readonly [SectionKey, Permission | undefined])[] = [
	['work', undefined],
	['procedures', 'document.read'],
	['dictionary', 'document.read'],
	['sources', 'document.read'],
	['instruments', 'document.read'],
	['forms', 'document.read'],
	['workflows', 'document.read'],
	['candidates', 'candidate.read'],
	['releases', 'release.read'],
	['people', 'people.manage'],
	['consumers', 'consumer.manage'],
	['audit', 'audit.read']
];

export const load: LayoutServerLoad = async ({ locals, route }) => {
	// Here and not in the root layout, whose errors Kit can only show on its bare fallback page.
	const problem = refusal(route.id, locals.user);
	if (problem) {
		error(statusOf(problem), {
			message: problemText(problem, locals.locale),
			code: problem.code,
			requestId: locals.requestId
		});
	}
	const reader = readerOf(locals);
	return {
		me: {
			id: reader.id,
			name: reader.name,
			agency: await locals.services.people.agencyName(reader),
			roles: reader.roles
		},
		sections: SECTIONS.filter(([, permission]) => permission === undefined || holds(reader, permission)).map(
			([key]) => key
		)
	};
};
