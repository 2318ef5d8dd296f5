// The architecture as an import table: which part may import which of our other parts, and why.
import { dirname, relative, resolve } from 'node:path';

const EDITORS = ['lib/form-designer', 'lib/workflow-designer', 'lib/document-designer'];
const FEATURES = [
	'lib/dictionary',
	'lib/procedures',
	'lib/scenarios',
	'lib/releases',
	'lib/catalogue',
	'lib/admin'
];
const BROWSER = ['core', 'lib/ui', 'lib/i18n', 'lib/shell', 'lib/drafts', 'lib/conditions'];

/** Longest prefix wins. `may` lists the zones an import may come from besides the zone itself. */
const ZONES = {
	core: { may: [], why: 'core is pure: it runs unchanged in the browser, on the server and at the consumer' },
	consumer: {
		may: ['core'],
		why: 'the consumer client ships to provincial systems: it stands on core alone'
	},
	cli: {
		may: ['core', 'consumer', 'lib/server', 'lib/i18n'],
		why: 'the CLI runs in plain Node, without Kit'
	},
	tasks: {
		may: ['core', 'consumer', 'cli', 'lib/server', 'lib/i18n'],
		why: 'tasks run in plain Node, without Kit'
	},
	'lib/i18n': { may: ['core'], why: 'messages are used by every layer' },
	'lib/ui': { may: ['core', 'lib/i18n'], why: 'primitives know nothing of features' },
	'lib/shell': { may: ['core', 'lib/ui', 'lib/i18n'], why: 'the shell knows nothing of features' },
	'lib/drafts': { may: ['core', 'lib/ui', 'lib/i18n'], why: 'autosave knows nothing of what it saves' },
	'lib/conditions': {
		may: ['core', 'lib/ui', 'lib/i18n'],
		why: 'conditions are written alike in workflows, forms and procedures'
	},
	'lib/server': { may: ['core', 'lib/i18n'], why: 'the server never imports browser code' },
	'lib/form-renderer': { may: ['core', 'lib/i18n'], why: "the citizen's bundle must not carry the studio" },
	...Object.fromEntries(
		EDITORS.map((zone) => [
			zone,
			{
				may: [...BROWSER, 'lib/form-renderer', 'lib/diagram'],
				why: 'editors stand beside each other, not on each other'
			}
		])
	),
	...Object.fromEntries(
		FEATURES.map((zone) => [
			zone,
			{ may: [...BROWSER, 'lib/form-renderer', 'lib/diagram'], why: 'features meet in core and in routes' }
		])
	),
	'lib/diagram': { may: BROWSER, why: 'the diagram viewer knows nothing of features' },
	routes: { may: ['core', 'lib'], why: 'routes join pages with services' },
	hooks: { may: ['core', 'lib'], why: 'hooks join requests with services' }
};

/** Packages only one folder may touch, so that each can be replaced in one place. */
const OWNED = [
	{
		module: /^drizzle-orm|^better-sqlite3|^pg$/,
		by: /^lib\/server\/(db|repositories)\//,
		why: 'only db/ and repositories/ know the database'
	},
	{
		module: /^lucia$|^@lucia-auth\//,
		by: /^lib\/server\/(auth|db)\//,
		why: 'lucia is unmaintained and stays replaceable in one folder'
	},
	{ module: /^bits-ui/, by: /^lib\/ui\//, why: 'lib/ui is the only importer of bits-ui' },
	{
		module: /^bpmn-js|^diagram-js/,
		by: /^lib\/(workflow-designer|diagram)\//,
		why: 'bpmn-js has its adapters in two folders'
	},
	{ module: /^node:/, notBy: /^core\//, why: 'core is pure: inject what needs Node' },
	{
		module: /^svelte|^\$app|^\$env/,
		notBy: /^(core|cli|consumer|tasks|lib\/server)\//,
		why: 'plain Node runs this code'
	}
];

export default {
	meta: { type: 'problem', schema: [], messages: { zone: '{{from}} must not import {{to}}: {{why}}.' } },
	create(context) {
		const file = inSrc(context.filename);
		if (!file) return {};
		const check = (node, source) => {
			const target = resolveImport(source, context.filename);
			if (target === undefined) {
				for (const rule of OWNED) {
					if (!rule.module.test(source)) continue;
					if (rule.by ? !rule.by.test(file) : rule.notBy.test(file)) report(node, file, source, rule.why);
				}
				return;
			}
			const from = zoneOf(file);
			const to = zoneOf(target);
			if (!from || !to || from === to) return;
			const { may, why } = ZONES[from];
			if (!may.some((zone) => to === zone || to.startsWith(`${zone}/`))) report(node, from, to, why);
		};
		const report = (node, from, to, why) =>
			context.report({ node, messageId: 'zone', data: { from, to, why } });
		return {
			ImportDeclaration: (node) => check(node, node.source.value),
			ExportNamedDeclaration: (node) => node.source && check(node, node.source.value),
			ExportAllDeclaration: (node) => check(node, node.source.value),
			ImportExpression: (node) => typeof node.source.value === 'string' && check(node, node.source.value)
		};
	}
};

// helpers

function inSrc(path) {
	const file = relative(resolve('src'), resolve(path)).replaceAll('\\', '/');
	if (file.startsWith('..')) return undefined;
	// Tests may reach across: they put the parts together.
	return /\.test\.(ts|js)$|\/testing\//.test(file) ? undefined : file;
}

function resolveImport(source, from) {
	if (source.startsWith('#')) return source.slice(1);
	if (source.startsWith('$lib/')) return source.slice(1);
	if (source.startsWith('.')) return inSrc(resolve(dirname(from), source));
	return undefined;
}

function zoneOf(file) {
	return Object.keys(ZONES)
		.filter((zone) => file === zone || file.startsWith(`${zone}/`) || file.startsWith(`${zone}.`))
		.sort((a, b) => b.length - a.length)[0];
}
