export { analyseSplit } from './analysis/analyseSplit.ts';
export { canEverHold } from './analysis/canEverHold.ts';
export type { Domain, Domains, SplitAnalysis, Witness } from './analysis/types.ts';
export { checkCondition, type ConditionIssue, type KnownVariables } from './checks/checkCondition.ts';
export { evaluate, truth } from './evaluate.ts';
export { FUNCTIONS } from './functions.ts';
export { MAX_LENGTH, parseExpression, readExpression } from './parse.ts';
export { printFeel } from './printFeel.ts';
export { printWords, type WordOptions } from './printWords.ts';
export { readsOf } from './reads.ts';
export { renamePaths } from './renamePaths.ts';
export { isFinished, rowsAst, VALUE_COUNTS } from './rows/rowsAst.ts';
export { rowsOf } from './rows/rowsOf.ts';
export type {
	ConditionGroup,
	ConditionNode,
	ConditionRow,
	Measure,
	RowOperator,
	RowSubject,
	RowValue
} from './rows/types.ts';
export { readPath, scopeOf, type Scope } from './scope.ts';
export type { Ast, BinaryOp, Expression, ParsedExpression } from './types.ts';
