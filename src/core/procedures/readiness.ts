import type { ProcessGraph } from '#core/workflows/types.ts';
import { mainForm } from './mainForm.ts';
import type { Component, ProcedureDocument, ProcedureResult } from './types.ts';

export interface ReadinessPart {
	readonly done: number;
	readonly total: number;
	readonly state: 'empty' | 'partial' | 'done';
}

/** How far a procedure is: the three parts of a restructured procedure, its legal basis and its tests. */
export interface Readiness {
	readonly input: ReadinessPart;
	readonly process: ReadinessPart;
	readonly result: ReadinessPart;
	readonly legalBasis: ReadinessPart;
	readonly tests: ReadinessPart;
}

export interface ReadinessParts {
	/** Absent when the workflow cannot be read. */
	readonly graph?: ProcessGraph | undefined;
	/** Forms that can be read, by alias. */
	readonly forms: Readonly<Record<string, unknown>>;
	readonly tests: { readonly passed: number; readonly total: number };
}

/**
 * Counts what is settled: a component whose form, data source or document type is named, a step that says who acts and
 * how long, a result that is electronic and says who signs, and everything of these that names its legal basis.
 */
export function readiness(procedure: ProcedureDocument, parts: ReadinessParts): Readiness {
	const components = procedure.components.filter((component) => component.kind !== 'note');
	const steps = (parts.graph?.nodes ?? []).flatMap((node) => (node.step ? [node.step] : []));
	const main = mainForm(procedure);
	const cited = [
		...components,
		...procedure.deadlines,
		...procedure.fees.filter((fee) => fee.status !== 'unknown'),
		...procedure.results,
		...steps
	];
	return {
		input: part([
			main !== undefined && parts.forms[main] !== undefined,
			...components.map((component) => isSettled(component, parts.forms))
		]),
		process: part([
			parts.graph !== undefined,
			...steps.map(
				(step) => step.role !== undefined && (isUntimed(step.role) || step.timeLimit !== undefined)
			)
		]),
		result: part([
			procedure.results.some((result) => result.outcome === 'granted'),
			...procedure.results.map(isElectronic)
		]),
		legalBasis: part([procedure.citations.length > 0, ...cited.map((entry) => entry.citations.length > 0)]),
		tests: count(parts.tests.passed, parts.tests.total)
	};
}

// helpers

function isSettled(component: Component, forms: Readonly<Record<string, unknown>>): boolean {
	if (component.kind === 'form') return component.form !== undefined && forms[component.form] !== undefined;
	if (component.kind === 'data') return component.source !== undefined;
	return component.documentType !== undefined;
}

/** Machines answer at once, and nobody sets the applicant a step time. */
function isUntimed(role: string): boolean {
	return role === 'system' || role === 'applicant';
}

function isElectronic(result: ProcedureResult): boolean {
	return result.electronic && (result.outcome === 'notice' || result.signature !== undefined);
}

function part(checks: readonly boolean[]): ReadinessPart {
	return count(checks.filter(Boolean).length, checks.length);
}

function count(done: number, total: number): ReadinessPart {
	return { done, total, state: done === 0 ? 'empty' : done < total ? 'partial' : 'done' };
}
