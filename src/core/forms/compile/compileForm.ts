import type { Library } from '#core/catalogue/types.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { FormDocument } from '../types.ts';
import { buildMessages } from './buildMessages.ts';
import { buildSchema } from './buildSchema.ts';
import { buildUiSchema } from './buildUiSchema.ts';
import {
	compiledAssertions,
	compiledCodeLists,
	compiledPlacement,
	compiledRepeat,
	compiledRich,
	compiledSources
} from './compiledParts.ts';
import { readForm } from './readForm.ts';
import { resolveForm } from './resolveForm.ts';
import type { CompiledForm } from './types.ts';

/**
 * Compiles a form against the exact dictionary documents it names. Problems carry pointers into the form: duplicate
 * ids or paths, unknown elements or lists, expressions that do not parse, rule cycles.
 */
export function compileForm(form: FormDocument, library: Library): Result<CompiledForm> {
	const resolved = resolveForm(readForm(form), library);
	if (!resolved.ok) return resolved;
	const { nodes, fields, conditions, plan } = resolved.value;
	return ok({
		formatVersion: 1,
		form: formatRef('form', form.id, form.version || 'draft'),
		title: form.title,
		...(form.layout && { layout: form.layout }),
		schema: buildSchema(form, nodes, fields, conditions),
		uiSchema: buildUiSchema(form, nodes, fields, conditions),
		plan,
		messages: {
			vi: buildMessages(form, nodes, fields, 'vi'),
			en: buildMessages(form, nodes, fields, 'en')
		},
		...compiledRich(nodes),
		placements: fields.map((field) => compiledPlacement(field, conditions)),
		repeats: nodes.flatMap((node) => (node.type === 'repeat' ? [compiledRepeat(node)] : [])),
		assertions: compiledAssertions(form, nodes, conditions),
		sources: compiledSources(fields, library),
		codeLists: compiledCodeLists(fields, library)
	});
}
