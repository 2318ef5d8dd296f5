import { z } from 'zod';
import { parseShape } from '#core/shared/parseShape.ts';
import { settle, type Problem, type Result } from '#core/shared/problem.ts';
import { RESERVED_IDS } from '../plan/index.ts';
import { templateSchema } from './templateSchema.ts';
import type { WorkflowTemplate } from './types.ts';

/** A template from its JSON value; besides its shape, every id it names must be there. */
export function parseTemplate(value: unknown): Result<WorkflowTemplate> {
	const shape = parseShape(templateSchema as z.ZodType<WorkflowTemplate>, value);
	if (!shape.ok) return shape;
	return settle(shape.value, lostNames(shape.value));
}

// helpers

function lostNames({ plan, doubts }: WorkflowTemplate): readonly Problem[] {
	const problems: Problem[] = [];
	const places = [...plan.steps, ...plan.ends, plan.start];
	const lanes = new Set(plan.lanes.map(({ id }) => id));
	const targets = new Set([...plan.steps, ...plan.ends].map(({ id }) => id));
	const need = (known: ReadonlySet<string>, id: string | undefined, at: string) => {
		if (id !== undefined && !known.has(id)) problems.push({ code: 'template/unknown-id', at, params: { id } });
	};
	const taken = new Set(RESERVED_IDS);
	for (const { id } of [...places, ...plan.lanes]) {
		if (taken.has(id)) problems.push({ code: 'template/duplicate-id', at: id, params: { id } });
		taken.add(id);
	}
	for (const { id, lane } of places) need(lanes, lane, id);
	for (const { id, next, ways = [] } of plan.steps) {
		need(targets, next, id);
		for (const { to } of ways) need(targets, to, id);
		for (const { code, to } of ways.slice(1))
			if (to === undefined) problems.push({ code: 'template/way-leads-nowhere', at: id, params: { code } });
	}
	for (const { at } of doubts) need(targets, at, 'doubts');
	return problems;
}
