import { createRequire } from 'node:module';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { ttDescriptor } from '#core/workflows/index.ts';
import { Linter } from 'bpmnlint';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';

const require = createRequire(import.meta.url);

/** The rules bpmnlint recommends, loaded once. */
const recommended = require('bpmnlint/config/recommended.js') as {
	readonly rules: Readonly<Record<string, unknown>>;
};
const config = {
	rules: Object.fromEntries(
		Object.entries(recommended.rules).map(([name, level]) => [`bpmnlint/${name}`, level])
	)
};
const cache = Object.fromEntries(
	Object.keys(recommended.rules).map((name) => [
		`rule:bpmnlint/${name}`,
		require(`bpmnlint/rules/${name}.js`) as unknown
	])
);

/** bpmn-moddle's reading of a text, as the peer needs it. */
export async function peerParse(xml: string): Promise<ModdleElement> {
	const { rootElement } = await new BpmnModdle({ tt: ttDescriptor }).fromXML(xml);
	return rootElement;
}

/** Number of reports. A linter remembers what it saw, so each document gets its own; a rule that throws is a failure. */
export async function peerLint(definitions: ModdleElement): Promise<number> {
	const linter = new Linter({ config, resolver: new StaticResolver(cache) });
	const reports = Object.values(await linter.lint(definitions)).flat();
	if (reports.some(({ category }) => category === 'rule-error')) throw new Error('A rule of bpmnlint failed');
	return reports.length;
}
