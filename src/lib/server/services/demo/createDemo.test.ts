import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROLES } from '../../repositories/ports.ts';
import { withTestApp } from '../../testing/testApp.ts';
import { createDemo } from './createDemo.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const context = withTestApp();

it('gives every role an account, a consumer a key, and one procedure in force, again and again', async () => {
	const { app } = context();
	const demo = await createDemo(app, { library: ROOT, password: 'mot mat khau' });
	if (!demo.ok) throw new Error(JSON.stringify(demo.problems));
	expect(demo.value.seeded.problems).toEqual([]);
	expect(new Set(demo.value.accounts.map(({ roles }) => roles))).toEqual(new Set(ROLES));

	const signIn = (email: string, password: string) =>
		app.services.sessions.signIn({ email, password, address: '127.0.0.1' });
	for (const { email } of demo.value.accounts) expect((await signIn(email, 'mot mat khau')).ok).toBe(true);
	expect(await app.services.sessions.consumer(demo.value.consumerKey)).toMatchObject({
		tenant: 'demo-province'
	});
	const releases = await app.store.releases.list({ tenant: 'demo-province', offset: 0, limit: 9 });
	expect(releases.items.map(({ procedure }) => procedure)).toEqual(['1.001193']);
	const trust = join(dirname(app.config.databaseFile), 'trust.json');
	expect(JSON.parse(readFileSync(trust, 'utf8'))).toEqual(app.registry.trustFile('demo-province'));

	const again = await createDemo(app, { library: ROOT, consumerKey: 'tt_test_demo_given' });
	if (!again.ok) throw new Error(JSON.stringify(again.problems));
	expect(again.value.seeded).toMatchObject({ added: 0, problems: [] });
	expect((await signIn('admin@demo.local', again.value.password)).ok).toBe(true);
	expect((await signIn('admin@demo.local', 'mot mat khau')).ok).toBe(false);
	expect(await app.services.sessions.consumer('tt_test_demo_given')).toBeDefined();
	expect(await app.services.sessions.consumer(demo.value.consumerKey)).toBeUndefined();
	expect((await app.store.releases.list({ tenant: 'demo-province', offset: 0, limit: 9 })).total).toBe(1);
	expect((await app.store.check()).filter(({ ok }) => !ok)).toEqual([]);
}, 120_000);
