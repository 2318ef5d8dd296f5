export { ajvValidate } from './ajvValidate.ts';
export { checkPattern, type PatternVerdict } from './checkPattern.ts';
export { compileValidator } from './compileValidator.ts';
export { patternFindings } from './patternFindings.ts';
