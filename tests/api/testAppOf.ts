import type { App } from '#lib/server/app.ts';
import { systemActor } from '#lib/server/auth/actor.ts';
import type { TestApp } from '#lib/server/testing/testApp.ts';
import { TENANT } from './apiServer.ts';

/** The people of the tests, acting on a running app. */
export function testAppOf(app: App): TestApp {
	return {
		app,
		logged: [],
		actor: (roles, agency = 'centre', id = `${roles.join('-')}-${agency}`) => ({
			...systemActor(TENANT, agency),
			id,
			name: id,
			centre: agency === 'centre',
			roles
		}),
		at: () => undefined,
		dispose: () => app.close()
	};
}
