import { allOf, anyOf, compareValues, equalValues } from './compare.ts';
import { FUNCTIONS } from './functions.ts';
import { add, calculate } from './numbers.ts';
import { readPath, type Scope } from './scope.ts';
import type { Ast, BinaryOp } from './types.ts';
import { DateValue, fromValue, isList, toValue, type Value } from './values.ts';

/**
 * What an expression comes to: a JSON value; dates as `YYYY-MM-DD`; null for everything that has no answer.
 * Never throws on data; throws on a function that is not in the profile, which no parsed expression contains.
 */
export function evaluate(ast: Ast, scope: Scope): unknown {
	return fromValue(valueOf(ast, scope));
}

/** Whether a condition holds. Null, like everything that is not true, does not. */
export function truth(ast: Ast, scope: Scope): boolean {
	return valueOf(ast, scope) === true;
}

// helpers

function valueOf(ast: Ast, scope: Scope): Value {
	switch (ast.op) {
		case 'literal':
			return ast.value;
		case 'date':
			return new DateValue(ast.value);
		case 'read':
			return toValue(scope.read(ast.path));
		case 'not':
			return negated(asBoolean(valueOf(ast.arg, scope)));
		case 'negate':
			return calculate(0, valueOf(ast.arg, scope), (x, y) => x - y);
		case 'in':
			return isAmong(valueOf(ast.value, scope), ast.list, scope);
		case 'between': {
			const value = valueOf(ast.value, scope);
			const [low, high] = [valueOf(ast.low, scope), valueOf(ast.high, scope)];
			return allOf([ordered(value, low, (order) => order >= 0), ordered(value, high, (order) => order <= 0)]);
		}
		case 'if':
			return valueOf(truth(ast.test, scope) ? ast.then : ast.else, scope);
		case 'call':
			return call(ast.name, ast.args, scope);
		case 'some':
		case 'every':
			return quantified(ast, scope);
		case 'list':
			return ast.items.map((item) => valueOf(item, scope));
		default:
			return binary(ast.op, ast.left, ast.right, scope);
	}
}

function binary(op: BinaryOp, left: Ast, right: Ast, scope: Scope): Value {
	const [a, b] = [valueOf(left, scope), valueOf(right, scope)];
	switch (op) {
		case 'and':
			return allOf([asBoolean(a), asBoolean(b)]);
		case 'or':
			return anyOf([asBoolean(a), asBoolean(b)]);
		case '=':
			return equalValues(a, b);
		case '!=':
			return negated(equalValues(a, b));
		case '<':
			return ordered(a, b, (order) => order < 0);
		case '<=':
			return ordered(a, b, (order) => order <= 0);
		case '>':
			return ordered(a, b, (order) => order > 0);
		case '>=':
			return ordered(a, b, (order) => order >= 0);
		case '+':
			return add(a, b);
		case '-':
			return calculate(a, b, (x, y) => x - y);
		case '*':
			return calculate(a, b, (x, y) => x * y);
		case '/':
			return calculate(a, b, (x, y) => x / y);
	}
}

function asBoolean(value: Value): boolean | null {
	return typeof value === 'boolean' ? value : null;
}

function negated(value: boolean | null): boolean | null {
	return value === null ? null : !value;
}

function ordered(a: Value, b: Value, holds: (order: number) => boolean): boolean | null {
	const order = compareValues(a, b);
	return order === null ? null : holds(order);
}

/** A test of `in` is met by an equal value, or by a list that has one. */
function isAmong(value: Value, tests: readonly Ast[], scope: Scope): boolean | null {
	return anyOf(
		tests.flatMap((test) => {
			const candidate = valueOf(test, scope);
			const candidates = isList(candidate) && !isList(value) ? candidate : [candidate];
			return candidates.map((item) => equalValues(value, item));
		})
	);
}

function call(name: string, args: readonly Ast[], scope: Scope): Value {
	const called = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
	if (!called) throw new Error(`Not a function of the profile: ${name}`);
	return called.apply(
		args.map((arg) => valueOf(arg, scope)),
		scope.today
	);
}

function quantified(ast: Extract<Ast, { variable: string }>, scope: Scope): boolean | null {
	const list = valueOf(ast.list, scope);
	if (!isList(list)) return null;
	const verdicts = list.map((item) => asBoolean(valueOf(ast.test, withVariable(scope, ast.variable, item))));
	return ast.op === 'some' ? anyOf(verdicts) : allOf(verdicts);
}

function withVariable(scope: Scope, variable: string, item: Value): Scope {
	return {
		today: scope.today,
		read: ([name, ...rest]) => (name === variable ? readPath(item, rest) : scope.read([name ?? '', ...rest]))
	};
}
