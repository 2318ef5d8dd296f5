import type { ProcedurePackage } from '#core/scenarios/procedurePackage.ts';
import { same } from '#core/shared/match.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { diffForms } from './diff/diffForms.ts';
import { diffGraphs } from './diff/diffGraphs.ts';
import { diffProcedures } from './diff/diffProcedures.ts';
import { diffTemplates } from './diff/diffTemplates.ts';
import type { Compatibility, ReleaseDiff, SemanticChange } from './diff/types.ts';

export type { Compatibility, Phrase, ReleaseDiff, SemanticChange } from './diff/types.ts';

/** What `after` changes, in sentences as codes and parameters; without `before`, everything is new. */
export function diffPackages(before: ProcedurePackage | undefined, after: ProcedurePackage): ReleaseDiff {
	const { procedure } = after;
	if (!before) {
		const params = { name: procedure.name, code: procedure.code };
		return weighed([{ part: 'procedure', code: 'diff/new-procedure', compatibility: 'compatible', params }]);
	}
	const surroundings: SemanticChange[] = same(before.calendar, after.calendar)
		? []
		: [{ part: 'procedure', code: 'diff/calendar-changed', compatibility: 'review', params: {} }];
	const workflow = diffGraphs(before.graph, after.graph);
	const changes = [
		...diffProcedures(before.procedure, procedure),
		...diffForms(before.forms, after.forms),
		...diffTemplates(before.templates, after.templates),
		...workflow.changes,
		...surroundings
	];
	return { ...weighed(changes), migration: workflow.migration };
}

/** What `after` changes, when nothing but the workflow is compared. */
export function diffBpmn(before: ProcessGraph, after: ProcessGraph): ReleaseDiff {
	const { changes, migration } = diffGraphs(before, after);
	return { ...weighed(changes), migration };
}

// helpers

const GRAVITY: readonly Compatibility[] = ['identical', 'texts', 'compatible', 'review', 'breaking'];

function weighed(changes: readonly SemanticChange[]): ReleaseDiff {
	const gravest = Math.max(0, ...changes.map((change) => GRAVITY.indexOf(change.compatibility)));
	return { compatibility: GRAVITY[gravest] ?? 'identical', changes };
}
