import { toLocal } from '#core/calendar/index.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import type { App } from '../../app.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Role } from '../../repositories/ports.ts';
import { ACCOUNTS, CENTRE, DEMO_TENANT } from './cast.ts';

/** Registering a birth: the procedure a consumer finds in force. */
const CODE = '1.001193';

/**
 * Brings the procedure into force as the demo's people, through the ordinary services. Does nothing once it has a
 * release, and goes on where an interrupted start stopped.
 */
export async function releaseDemo(app: App): Promise<Result<void>> {
	const { candidates, releases } = app.services;
	const publisher = await actAs(app, 'publisher');
	const published = await releases.list(publisher, { procedure: CODE, limit: 1 });
	if (!published.ok || published.value.total > 0) return published.ok ? ok(undefined) : published;

	const open = await candidates.list(publisher, { procedure: CODE, limit: 1 });
	if (!open.ok) return open;
	let candidate = open.value.items.find(({ status }) => status === 'inReview' || status === 'approved');
	if (!candidate) {
		const submitted = await candidates.submit(
			await actAs(app, 'configurator'),
			CODE,
			'Cấu hình ban đầu của thư viện mẫu.'
		);
		if (!submitted.ok) return submitted;
		candidate = submitted.value;
	}
	if (candidate.status === 'inReview') {
		const tested = await candidates.test(await actAs(app, 'tester'), candidate.id);
		if (!tested.ok) return tested;
		const approved = await candidates.approve(
			await actAs(app, 'approver'),
			candidate.id,
			'Đạt mọi kịch bản kiểm thử.'
		);
		if (!approved.ok) return approved;
	}
	const done = await releases.publish(publisher, candidate.id, {
		channel: 'production',
		// From the beginning of the year, so that the dossiers of the library's scenarios can be run with it.
		effectiveFrom: `${toLocal(app.clock()).date.slice(0, 4)}-01-01`
	});
	return done.ok ? ok(undefined) : done;
}

// helpers

/** The demo's person of a role, as if signed in. */
async function actAs({ store }: App, role: Role): Promise<Actor> {
	const account = ACCOUNTS.find(({ roles }) => roles.includes(role));
	const user = account && (await store.people.userByEmail(account.email));
	if (!user) throw new Error(`The demo has no ${role}`);
	const { id, name, agency, roles } = user;
	return { id, name, tenant: DEMO_TENANT.id, agency, centre: agency === CENTRE, roles };
}
