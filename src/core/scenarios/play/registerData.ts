import { SOURCE_OUTCOMES, type SourceOutcome } from '#core/dictionary/types.ts';
import type { SourceRecords } from '#core/forms/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import type { Dossier } from '../types.ts';

/** What the mocked sources hold in this dossier, and how they answer where it is set. */
export interface RegisterData {
	readonly records: SourceRecords;
	/** Only outcomes other than `found`, which follows from the records. */
	readonly failures: Readonly<Record<string, SourceOutcome>>;
	/** What a look-up step of the workflow comes to. */
	outcomeOf(source: string): SourceOutcome;
}

/** The persona's records, in which `data` of a mocked source replaces that source's. */
export function registerData(
	pkg: Pick<ProcedurePackage, 'personas'>,
	dossier: Pick<Dossier, 'persona' | 'sources'>
): RegisterData {
	const persona = dossier.persona === undefined ? undefined : pkg.personas[dossier.persona];
	const mocks = Object.entries(dossier.sources);
	const replaced = mocks.flatMap(([source, { data }]) => (data ? [[source, subjectsOf(data)] as const] : []));
	const records: SourceRecords = { ...persona?.records, ...Object.fromEntries(replaced) };
	const failures = mocks.flatMap(([source, { outcome }]) =>
		outcome === SOURCE_OUTCOMES[0] ? [] : [[source, outcome] as const]
	);
	return {
		records,
		failures: Object.fromEntries(failures),
		outcomeOf: (source) => {
			const mock = Object.hasOwn(dossier.sources, source) ? dossier.sources[source] : undefined;
			const known = Object.hasOwn(records, source) && Object.keys(records[source] ?? {}).length > 0;
			return mock?.outcome ?? (known ? 'found' : 'notFound');
		}
	};
}

// helpers

/** `data` has the shape of a persona's records of one source: subject → response field → value. */
function subjectsOf(data: Readonly<Record<string, unknown>>): SourceRecords[string] {
	return Object.fromEntries(
		Object.entries(data).flatMap(([subject, fields]) =>
			typeof fields === 'object' && fields !== null && !Array.isArray(fields)
				? [[subject, fields as Readonly<Record<string, unknown>>]]
				: []
		)
	);
}
