import { problemText } from '#lib/i18n/problems/index.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { createDemo, type Demo } from '#lib/server/services/demo/index.ts';
import { buildIfNeeded } from './build.ts';
import { serve } from './serve.ts';

/** The studio filled for showing: accounts of every role, three real procedures, one of them in force. */
export async function run(): Promise<number> {
	const code = await buildIfNeeded();
	if (code !== 0) return code;
	const { env } = process;
	env.DATABASE_URL ||= 'file:.data/demo.db';
	env.KEYS_DIR ||= '.data/keys';
	env.REDIRECT_LOCALHOST = '1';

	const config = readConfig(env);
	const app = await createApp(config);
	const demo = await createDemo(app, {
		library: '.',
		...(env.DEMO_PASSWORD ? { password: env.DEMO_PASSWORD } : {}),
		...(env.DEMO_CONSUMER_KEY ? { consumerKey: env.DEMO_CONSUMER_KEY } : {})
	});
	await app.close();
	const found = demo.ok ? demo.value.seeded.problems : demo.problems;
	const older = found.some(({ code: problem }) => problem === 'seed/version-changed');
	const problems = older
		? [...found, { code: 'seed/older-data', params: { place: env.DATABASE_URL } }]
		: found;
	for (const problem of problems) console.error(`${problem.at ?? ''} ${problemText(problem, 'vi')}`.trim());
	if (!demo.ok || problems.length > 0) return 1;

	await serve();
	console.log(greeting(demo.value, config.origin));
	return 0;
}

// helpers

function greeting({ accounts, password, consumerKey, trustFile }: Demo, origin: string): string {
	const width = Math.max(...accounts.map(({ email }) => email.length));
	return [
		'',
		`Thủ tục Studio: ${origin}`,
		'',
		...accounts.map(({ email, agency, roles }) => `  ${email.padEnd(width)}  ${roles} · ${agency}`),
		'',
		`password: ${password}`,
		`consumer key: ${consumerKey}`,
		`trust file: ${trustFile}`,
		''
	].join('\n');
}
