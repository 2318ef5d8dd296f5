import { expect, test } from 'vitest';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { VersionStatus } from '../../repositories/ports.ts';
import { CODE, codes, peopleOf, value, withSeededApp } from '../../testing/people.ts';
import { NOW, TENANT } from '../../testing/testApp.ts';

const current = withSeededApp();

/** Gives the newest version of an element the form pins another status. */
async function fullNameIs(status: VersionStatus): Promise<void> {
	const { store } = current().app;
	const { number } = (await store.documents.versions(TENANT, 'element', 'person.fullName'))[0] ?? {
		number: 0
	};
	const committed = await store.commit({
		tenant: TENANT,
		at: NOW,
		audit: { actor: 'system', action: 'test.status', target: `element:person.fullName@${number}` },
		writes: [{ type: 'setVersionStatus', kind: 'element', id: 'person.fullName', number, status }]
	});
	expect(committed.ok).toBe(true);
}

test.each(['inReview', 'rejected'] as const)(
	'a candidate does not rest on a definition that is %s, nor decide on it',
	async (status) => {
		await fullNameIs(status);
		const { carl } = peopleOf(current());
		const refused = codes(await current().app.services.candidates.submit(carl, CODE, ''));
		expect(new Set(refused)).toEqual(new Set(['candidate/version-not-approved']));
		expect(problemCodes()).toContain('candidate/version-not-approved');
	}
);

test('a retired definition stays usable where it is pinned', async () => {
	await fullNameIs('retired');
	const { carl } = peopleOf(current());
	value(await current().app.services.candidates.submit(carl, CODE, ''));
});
