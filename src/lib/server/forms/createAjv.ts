import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import { TYPE_CONSTRAINTS } from '#core/dictionary/index.ts';

/** Annotations our schemas carry; validators ignore them. */
const ANNOTATIONS = [
	'x-element',
	'x-placement',
	'x-role',
	'x-period',
	'x-precision',
	'x-scale',
	'x-unit',
	'x-code-list'
];

/**
 * ajv for our schemas: JSON Schema 2020-12, every error, own properties only, no `$data`. Strict, except that a
 * keyword may stand beside `$ref` without repeating the type. A format is what our `pattern` beside it says. Errors come
 * without words: ours are elsewhere.
 */
export function createAjv(code: NonNullable<Options['code']> = {}): Ajv2020 {
	const ajv = new Ajv2020({
		strict: true,
		strictTypes: false,
		strictRequired: false,
		ownProperties: true,
		$data: false,
		allErrors: true,
		messages: false,
		addUsedSchema: false,
		code
	});
	ajv.addVocabulary(ANNOTATIONS);
	for (const format of ['date', 'email'] as const) {
		ajv.addFormat(format, new RegExp(TYPE_CONSTRAINTS[format].pattern ?? '', 'u'));
	}
	return ajv;
}
