import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { DOCUMENT_SCHEMAS } from '#core/catalogue/parseDocument.ts';
import {
	catalogueSchema,
	envelopeSchema,
	logEntrySchema,
	manifestSchema,
	releaseIndexSchema,
	statementSchema,
	trustSchema
} from '#core/releases/index.ts';
import { dossierSchema } from '#core/scenarios/scenarioSchema.ts';
import { OUTPUTS } from '#cli/outputs.ts';
import { pointerSchema } from '#consumer/index.ts';

/** Where the JSON Schemas of the document kinds are committed. */
export const SCHEMA_FOLDER = 'docs/schemas';

/** Version of the format the schemas describe; it is part of their identity. */
const FORMAT = 1;

/**
 * JSON Schema 2020-12 text of every document kind, of the dossier, of everything a release consists of and of what the
 * command line prints, by file name (`form.schema.json`). Written from
 * the shapes the code itself checks with, so that outsiders and the studio agree; meaning (references exist,
 * conditions parse) is beyond a schema and checked by lint.
 */
export function schemaFiles(): ReadonlyMap<string, string> {
	const shapes: Readonly<Record<string, z.ZodType>> = {
		...DOCUMENT_SCHEMAS,
		dossier: dossierSchema,
		...RELEASE_SHAPES,
		...Object.fromEntries(Object.entries(OUTPUTS).map(([name, shape]) => [`cli-${name}`, shape]))
	};
	return new Map(
		Object.entries(shapes).map(([name, shape]) => [`${name}.schema.json`, schemaText(name, shape)])
	);
}

/** Writes the schema files. */
export async function run(): Promise<void> {
	await mkdir(SCHEMA_FOLDER, { recursive: true });
	for (const [name, text] of schemaFiles()) await writeFile(resolve(SCHEMA_FOLDER, name), text);
}

if (import.meta.main) await run();

// helpers

/** What a release, its channel and a pulled folder are made of. */
const RELEASE_SHAPES: Readonly<Record<string, z.ZodType>> = {
	'release-manifest': manifestSchema,
	'release-envelope': envelopeSchema,
	'release-attestation-tested': statementSchema('tested'),
	'release-attestation-approved': statementSchema('approved'),
	'release-attestation-published': statementSchema('published'),
	'release-catalogue': catalogueSchema,
	'release-log-entry': logEntrySchema,
	'release-trust': trustSchema,
	'release-index': releaseIndexSchema,
	'pulled-pointer': pointerSchema
};

function schemaText(name: string, shape: z.ZodType): string {
	const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input' });
	const identified = { $schema, $id: `https://thutuc.studio/schema/${name}/${FORMAT}`, ...schema };
	return `${JSON.stringify(identified, null, '\t')}\n`;
}
