import { evaluate, truth, type Scope } from '#core/expressions/index.ts';
import { pointerTokens, type JsonPointer } from '#core/shared/pointer.ts';
import type { CompiledForm, CompiledPlacement, CompiledRepeat, PlanStep } from '../compile/types.ts';
import { answerShape, type ObjectShape } from './answerShape.ts';
import { formScope, rowNames, rowScope } from './answerScope.ts';
import { takeAnswers, type AnswerTree } from './takeAnswers.ts';
import { rowKey, type AnswerContext, type Answers, type Dropped, type EvaluatedAnswers } from './types.ts';

/**
 * The first half of the pipeline: takes and normalises the answers, then computes relevance and calculations in the
 * order of the plan. An irrelevant answer is removed before anything reads it, so it reads null. A relevant repeat is
 * always a list, if an empty one. What a source locked is there from the start, if nothing else is.
 */
export function evaluateAnswers(compiled: CompiledForm, answers: unknown, context: AnswerContext): EvaluatedAnswers {
	const { tree, dropped } = takeAnswers(compiled, answers);
	for (const { locked, pointer, value } of context.prefilled ?? []) {
		if (locked && valueAt(tree, pointer) === undefined) setAt(tree, pointer, structuredClone(value));
	}
	const run = new Evaluation(compiled, tree, dropped, formScope(tree, context));
	for (const step of compiled.plan) run.step(step);
	return { data: pruned(answerShape(compiled), tree), relevant: run.relevant, dropped: run.dropped };
}

// helpers

class Evaluation {
	readonly relevant: Record<string, boolean> = {};
	readonly dropped: Dropped[];
	readonly #compiled: CompiledForm;
	readonly #tree: AnswerTree;
	readonly #scope: Scope;
	readonly #placements: ReadonlyMap<string, CompiledPlacement>;
	readonly #repeats: ReadonlyMap<string, CompiledRepeat>;

	constructor(compiled: CompiledForm, tree: AnswerTree, dropped: readonly Dropped[], scope: Scope) {
		this.#compiled = compiled;
		this.#tree = tree;
		this.#scope = scope;
		this.dropped = [...dropped];
		this.#placements = new Map(compiled.placements.map((placement) => [placement.id, placement]));
		this.#repeats = new Map(compiled.repeats.map((repeat) => [repeat.id, repeat]));
	}

	step(step: PlanStep): void {
		if (step.repeat !== undefined) return this.#column(step, step.repeat);
		const relevant = this.#parentHolds(step) && (!step.when || truth(step.when, this.#scope));
		this.relevant[step.id] = relevant;
		if (step.path === undefined) return;
		if (!relevant) this.#drop(this.#tree, step.path, step.path, 'hidden');
		else if (step.type === 'repeat') this.#list(step.path);
		else this.#calculate(step, this.#tree, step.path, this.#scope);
	}

	#column(step: PlanStep, repeat: string): void {
		const parent = this.#parentHolds(step);
		const path = this.#repeats.get(repeat)?.path ?? '';
		const rows = parent ? valueAt(this.#tree, path) : undefined;
		this.relevant[step.id] = false;
		if (!Array.isArray(rows)) return;
		const names = rowNames(this.#compiled, repeat);
		rows.forEach((row: unknown, index) => {
			const scope = rowScope(names, row, this.#scope);
			const relevant = !step.when || truth(step.when, scope);
			this.relevant[rowKey(step.id, index)] = relevant;
			if (relevant) this.relevant[step.id] = true;
			if (step.path === undefined || !isTree(row)) return;
			const at = `${path}/${index}${step.path}`;
			if (relevant) this.#calculate(step, row, at, scope);
			else this.#drop(row, step.path, at, 'hidden');
		});
	}

	#parentHolds(step: PlanStep): boolean {
		return step.parent === undefined || this.relevant[step.parent] === true;
	}

	#calculate(step: PlanStep, tree: AnswerTree, at: JsonPointer, scope: Scope): void {
		if (!step.calculation || step.path === undefined) return;
		const value = rounded(evaluate(step.calculation, scope), this.#placements.get(step.id)) ?? undefined;
		if (valueAt(tree, step.path) !== value) this.#drop(tree, step.path, at, 'calculated');
		if (value !== undefined) setAt(tree, step.path, value);
	}

	#drop(tree: AnswerTree, path: JsonPointer, pointer: JsonPointer, reason: Dropped['reason']): void {
		const value = valueAt(tree, path);
		if (value === undefined) return;
		setAt(tree, path, undefined);
		if (!isBlank(value)) this.dropped.push({ pointer, reason });
	}

	#list(path: JsonPointer): void {
		if (valueAt(this.#tree, path) === undefined) setAt(this.#tree, path, []);
	}
}

/** Rows that were opened and never filled hold nothing that could be lost. */
function isBlank(value: unknown): boolean {
	return Array.isArray(value) && value.every((row) => isTree(row) && Object.keys(row).length === 0);
}

/** Binary fractions off a decimal result: 0.1 + 0.2 is 0.3 at the field's number of places. */
function rounded(value: unknown, placement: CompiledPlacement | undefined): unknown {
	const scale = placement?.dataType === 'decimal' ? placement.constraints.scale : undefined;
	if (typeof value !== 'number' || scale === undefined) return value;
	return Number(value.toFixed(scale));
}

function valueAt(tree: AnswerTree, path: JsonPointer): unknown {
	let current: unknown = tree;
	for (const token of pointerTokens(path)) {
		if (!isTree(current) || !Object.hasOwn(current, token)) return undefined;
		current = current[token];
	}
	return current;
}

/** Writes into the fresh tree; stops at a value of the wrong type on the way, which validation reports. */
function setAt(tree: AnswerTree, path: JsonPointer, value: unknown): void {
	const tokens = pointerTokens(path);
	const last = tokens.pop() ?? '';
	let holder = tree;
	for (const token of tokens) {
		if (!Object.hasOwn(holder, token)) holder[token] = {};
		const next = holder[token];
		if (!isTree(next)) return;
		holder = next;
	}
	if (value === undefined) Reflect.deleteProperty(holder, last);
	else holder[last] = value;
}

/** Without the form's own objects in which nothing is left; rows stay, so that their numbers do. */
function pruned({ children }: ObjectShape, tree: AnswerTree): Answers {
	const kept: AnswerTree = {};
	for (const name of Object.keys(tree)) {
		const value = tree[name];
		const shape = children.get(name);
		if (shape?.kind !== 'object' || !isTree(value)) {
			kept[name] = value;
			continue;
		}
		const inner = pruned(shape, value);
		if (Object.keys(inner).length > 0) kept[name] = inner;
	}
	return kept;
}

function isTree(value: unknown): value is AnswerTree {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
