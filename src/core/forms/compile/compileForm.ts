import type { Library } from '#core/catalogue/types.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { pathProblems } from './answerPaths.ts';
import { buildMessages } from './buildMessages.ts';
import { buildPlan } from './buildPlan.ts';
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
import { parseConditions } from './parseConditions.ts';
import { resolveField, type ResolvedField } from './resolveField.ts';
import type { CompiledForm } from './types.ts';

/**
 * Compiles a form against the exact dictionary documents it names. Problems carry pointers into the form: duplicate
 * ids or paths, unknown elements or lists, expressions that do not parse, rule cycles.
 */
export function compileForm(form: FormDocument, library: Library): Result<CompiledForm> {
	const nodes = formNodes(form);
	const problems: Problem[] = [...pathProblems(nodes)];
	const fields: ResolvedField[] = [];
	for (const node of nodes) {
		if (node.type !== 'field') continue;
		const field = resolveField(node, library);
		if (field.ok) fields.push(field.value);
		else problems.push(...field.problems);
	}
	const parsed = parseConditions(form, nodes);
	if (!parsed.ok) problems.push(...parsed.problems);
	const [first, ...rest] = problems;
	if (first) return fail(first, ...rest);
	const conditions = parsed.ok ? parsed.value : [];
	const plan = buildPlan(nodes, conditions);
	if (!plan.ok) return plan;
	return ok({
		formatVersion: 1,
		form: formatRef('form', form.id, form.version || 'draft'),
		title: form.title,
		...(form.layout && { layout: form.layout }),
		schema: buildSchema(form, nodes, fields, conditions),
		uiSchema: buildUiSchema(form, nodes, fields, conditions),
		plan: plan.value,
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
