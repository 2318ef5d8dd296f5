export { checkScenario, type ScenarioCheck, type ScenarioFailure } from './checkScenario.ts';
export { coverageOf, type Coverage, type CoveragePart } from './coverageOf.ts';
export { outcomeOf } from './outcomeOf.ts';
export { feesAtStep } from './play/feesAtStep.ts';
export { fillForm, type FilledForm, type Remarks } from './play/fillForm.ts';
export { playClock } from './play/playClock.ts';
export { playStep } from './play/playStep.ts';
export { registerData, type RegisterData } from './play/registerData.ts';
export { startPlay } from './play/startPlay.ts';
export type { LogEntry, Play, PlayAction, PlayError, PlayStart } from './play/types.ts';
export type { ProcedurePackage } from './procedurePackage.ts';
export { runDossier, type DossierRun } from './runDossier.ts';
export { scenarioFromPlay, type ScenarioHeader } from './scenarioFromPlay.ts';
export {
	SCENARIO_GROUPS,
	type Dossier,
	type DossierAction,
	type PersonaDocument,
	type ScenarioDocument,
	type ScenarioGroup,
	type ScenarioOutcome
} from './types.ts';
