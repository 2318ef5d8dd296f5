import { readPath } from '#core/expressions/index.ts';
import type { TemplateDocument } from './types.ts';

/** What is kept as data beside a result, by name; what has no value is left out. `values`: `{form, dossier, result …}`. */
export function storedData(template: TemplateDocument, values: object): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		(template.stored ?? []).flatMap(({ name, path }) => {
			const value = readPath(values, path.split('.'));
			return value === null ? [] : [[name, value]];
		})
	);
}
