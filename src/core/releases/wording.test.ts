import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemCodes } from '#lib/i18n/problems/index.ts';

const FOLDERS = [
	'src/core/releases',
	'src/consumer',
	'src/cli',
	'src/lib/server/services/candidates',
	'src/lib/server/services/releases',
	'src/lib/server/registry'
];

test('every problem and change of releases has its wording', () => {
	const known = new Set(problemCodes());
	const used = FOLDERS.flatMap(sources).flatMap((text) =>
		[...text.matchAll(/'((?:release|catalogue|log|pull|candidate|diff|file|cli|api)\/[a-z][a-z-]*)'/g)].map(
			(match) => match[1]!
		)
	);
	expect(new Set(used).size).toBeGreaterThan(60);
	expect([...new Set(used)].filter((code) => !known.has(code))).toEqual([]);
});

// helpers

function sources(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}
