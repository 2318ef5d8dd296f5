export { ajvValidate } from './ajvValidate.ts';
export { checkPattern } from './checkPattern.ts';
export { compileValidator } from './compileValidator.ts';
