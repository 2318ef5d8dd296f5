import { createHash } from 'node:crypto';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { ProcedurePackage } from '#core/scenarios/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { runScenarios } from './runScenarios.ts';
import type { ScenarioReport, StoredScenario } from './types.ts';

export type CachedRun = (
	pkg: ProcedurePackage,
	scenarios: readonly StoredScenario[],
	documents: ReadonlyMap<Ref, AnyDocument>
) => ScenarioReport;

/**
 * `runScenarios`, remembering the last `size` reports: a procedure is looked at far more often than it changes. A report
 * holds for the same versions and the same content of every draft.
 */
export function cachedRuns(size = 32): CachedRun {
	const known = new Map<string, ScenarioReport>();
	return (pkg, scenarios, documents) => {
		const key = fingerprint(scenarios, documents);
		const report =
			known.get(key) ??
			runScenarios(
				pkg,
				scenarios.map(({ scenario }) => scenario)
			);
		known.delete(key);
		known.set(key, report);
		const oldest = known.keys().next().value;
		if (known.size > size && oldest !== undefined) known.delete(oldest);
		return report;
	};
}

// helpers

function fingerprint(scenarios: readonly StoredScenario[], documents: ReadonlyMap<Ref, AnyDocument>): string {
	const hash = createHash('sha256');
	const all: (readonly [Ref, AnyDocument])[] = scenarios.map(({ ref, scenario }) => [ref, scenario]);
	for (const [ref, document] of [...documents, ...all])
		hash.update(ref.endsWith('@draft') ? `${ref} ${JSON.stringify(document)}\n` : `${ref}\n`);
	return hash.digest('base64');
}
