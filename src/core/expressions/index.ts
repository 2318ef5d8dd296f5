export { evaluate, truth } from './evaluate.ts';
export { FUNCTIONS } from './functions.ts';
export { MAX_LENGTH, parseExpression, readExpression } from './parse.ts';
export { printFeel } from './printFeel.ts';
export { printWords, type WordOptions } from './printWords.ts';
export { readsOf } from './reads.ts';
export { readPath, scopeOf, type Scope } from './scope.ts';
export type { Ast, BinaryOp, Expression, ParsedExpression } from './types.ts';
