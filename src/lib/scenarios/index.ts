export { differenceText } from './differenceText.ts';
export { namesOf, type Names } from './names.ts';

export { default as ScenarioList } from './ScenarioList.svelte';
export { default as TryOut } from './TryOut.svelte';
export type { ListedScenario, PlayedVersion, ScenarioRun, Setup } from './types.ts';
