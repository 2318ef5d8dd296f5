import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FOLDER, schemaFiles } from '../../src/tasks/schemas.ts';
import { ROOT, seedFiles } from './seedFiles.ts';

const committed = (name: string) => readFileSync(join(ROOT, SCHEMA_FOLDER, name), 'utf8');

describe('the JSON Schemas of docs/schemas', () => {
	it.each([...schemaFiles()])('%s is what the code checks with (npm run schemas writes it)', (name, text) => {
		expect(committed(name)).toBe(text);
	});

	const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
	const validators = new Map(
		[...schemaFiles().keys()].map((name) => [name, ajv.compile(JSON.parse(committed(name)) as object)])
	);

	it('accept every document of the seed library', () => {
		const refused = seedFiles().flatMap(({ path, json }) => {
			const validate = validators.get(`${json.kind}.schema.json`);
			return validate?.(json) ? [] : [`${path}: ${ajv.errorsText(validate?.errors)}`];
		});
		expect(refused).toEqual([]);
	});

	it('accept the dossier of every scenario', () => {
		const validate = validators.get('dossier.schema.json')!;
		for (const { path, json } of seedFiles().filter(({ json: { kind } }) => kind === 'scenario')) {
			const { procedure, receivedAt, channel, persona, form, sources, edits, disputes, actions } = json;
			const dossier = {
				procedure,
				receivedAt,
				channel,
				...(persona ? { persona } : {}),
				form,
				sources,
				...(edits ? { edits } : {}),
				...(disputes ? { disputes } : {}),
				actions
			};
			expect(validate(dossier), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
		}
	});

	it.each([
		['element', { label: 'Họ tên' }],
		['form', { pages: 'none' }],
		['procedure', { deadlines: [{ id: 'x', duration: 'three days' }] }],
		['scenario', { actions: [{ by: 'leader' }] }],
		['calendar', { surprise: true }]
	])('refuse a broken %s', (kind, broken) => {
		const whole = seedFiles().find(({ json }) => json.kind === kind)!.json;
		expect(validators.get(`${kind}.schema.json`)!({ ...whole, ...broken })).toBe(false);
	});
});
