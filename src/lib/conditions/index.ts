/** Conditions in words: what procedures, forms and workflows decide by. */
export { default as ConditionEditor } from './ConditionEditor.svelte';
export { domainOf, domainsOf, type Variable, type VariableType } from './variable.ts';
export { conditionText } from './words.ts';
