import { prefillAnswers, type CompiledForm, type PrefillResult } from '#core/forms/index.ts';
import { registerData, type ProcedurePackage } from '#core/scenarios/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { FillingContent } from '../../repositories/ports.ts';

/** What the sources say at `at`: the persona's records, with the outcomes that were chosen. */
export function askSources(
	pkg: Pick<ProcedurePackage, 'personas'>,
	form: CompiledForm,
	{ persona, outcomes }: Pick<FillingContent, 'persona' | 'outcomes'>,
	at: Instant
): PrefillResult {
	const sources = Object.fromEntries(
		Object.entries(outcomes).map(([source, outcome]) => [source, { outcome }])
	);
	const { records, failures } = registerData(pkg, { sources, ...(persona !== undefined && { persona }) });
	return prefillAnswers(form, { records, outcomes: failures }, at);
}
