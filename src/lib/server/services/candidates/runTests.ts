import { attest, readManifest, readPackage, textOf, type ReleasedPackage } from '#core/releases/index.ts';
import { checkScenario, coverageOf, type ScenarioCheck } from '#core/scenarios/index.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { CandidateRecord, Store } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import { subjectOf } from './decide.ts';
import { hindrancesOf } from './hindrances.ts';
import { loadCandidate } from './loadCandidate.ts';
import type { TestReport } from './types.ts';

/** See `CandidateService.test`. What runs is read from the release's own files, as a consumer would read them. */
export async function runTests(
	context: ServiceContext,
	registry: Registry,
	actor: Actor,
	id: string
): Promise<Result<TestReport>> {
	const loaded = await loadCandidate(context, actor, id);
	if (!loaded.ok) return loaded;
	const { candidate, evidence } = loaded.value;
	const allowed = authorise(actor, 'candidate.test');
	if (!allowed.ok) return allowed;
	const hindrance = hindrancesOf(actor, candidate, evidence).test;
	if (hindrance !== undefined) return fail({ code: hindrance });

	const released = await releasedPackage(context.store, candidate.manifest);
	if (!released.ok) return released;
	const report = testPackage(released.value);
	const at = context.clock();
	const envelope = attest(
		'tested',
		subjectOf(candidate),
		{
			candidate: candidate.id,
			by: actor.id,
			at,
			scenarios: report.scenarios.map(({ id: scenario, group, status }) => ({
				id: scenario,
				digest: digestInLock(candidate, released.value, scenario),
				group,
				status
			})),
			passed: report.passed,
			failed: report.failed,
			coverage: report.coverage
		},
		registry.keys().signers.tester
	);
	const committed = await context.store.commit({
		tenant: actor.tenant,
		at,
		audit: leafOf(actor, 'candidate.test', candidate.id, { after: digestOf(envelope) }),
		writes: [
			// Changes nothing; refuses the evidence when somebody decided meanwhile.
			{ type: 'setCandidateStatus', id, status: 'inReview', expectedStatus: 'inReview' },
			{
				type: 'addEvidence',
				evidence: {
					tenant: actor.tenant,
					candidate: candidate.id,
					type: 'tested',
					by: actor.id,
					at,
					envelope: textOf(envelope) ?? '',
					summary: { ...report }
				}
			}
		]
	});
	return committed.ok
		? ok(report)
		: fail({ code: 'candidate/conflict', params: { at: committed.conflict.at } });
}

/** The package of a manifest whose files are in the store. */
export async function releasedPackage(store: Store, manifest: Digest): Promise<Result<ReleasedPackage>> {
	const blob = await store.blobs.get(manifest);
	const read = blob && readManifest(blob.bytes);
	if (!read) return fail({ code: 'release/missing-file', at: manifest, params: { item: 'manifest.json' } });
	if (!read.ok) return read;
	return readPackage(read.value, async (digest) => (await store.blobs.get(digest))?.bytes);
}

/** Runs every scenario of a package. */
export function testPackage(released: ReleasedPackage): TestReport {
	const checks = released.scenarios.map((scenario) => ({
		scenario,
		check: checkScenario(released, scenario)
	}));
	const plays = checks.flatMap(({ check }) => (check.outcome.play ? [check.outcome.play] : []));
	const { flows, steps, fields, rules } = coverageOf(released, plays);
	const count = ({ covered, total }: { readonly covered: number; readonly total: number }) => ({
		covered,
		total
	});
	const scenarios = checks.map(({ scenario, check }) => reportOf(scenario, check));
	const passed = scenarios.filter(({ status }) => status === 'passed').length;
	return {
		scenarios,
		passed,
		failed: scenarios.length - passed,
		coverage: { flows: count(flows), steps: count(steps), fields: count(fields), rules: count(rules) }
	};
}

// helpers

function reportOf({ id, title, group }: ScenarioDocument, { status, failure }: ScenarioCheck) {
	return { id, title, group, status, ...(failure && { failure }) };
}

function digestInLock({ lock }: CandidateRecord, { scenarios }: ReleasedPackage, id: string): Digest {
	const scenario = scenarios.find((each) => each.id === id);
	const ref = formatRef('scenario', id, scenario?.version ?? 0);
	const locked = lock.find((entry) => entry.ref === ref);
	if (!locked) throw new Error(`The candidate does not lock ${ref}`);
	return locked.digest;
}
