import { parseShape } from '#core/shared/parseShape.ts';
import type { Result } from '#core/shared/problem.ts';
import { dossierSchema, personaDocumentSchema, scenarioDocumentSchema } from './schemas.ts';
import type { Dossier, PersonaDocument, ScenarioDocument } from './types.ts';

/** Shape checks; problems carry JSON pointers. Whether steps and fields exist shows when the scenario is run. */

export function parseScenario(value: unknown): Result<ScenarioDocument> {
	return parseShape<ScenarioDocument>(scenarioDocumentSchema, value);
}

export function parseDossier(value: unknown): Result<Dossier> {
	return parseShape<Dossier>(dossierSchema, value);
}

export function parsePersona(value: unknown): Result<PersonaDocument> {
	return parseShape<PersonaDocument>(personaDocumentSchema, value);
}
