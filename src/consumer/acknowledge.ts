import { canonicalBytes } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import { digestOf, hexOf, isDigest } from '#core/releases/index.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import type { RegistryClient } from './registryClient.ts';

const ANSWER_LIMIT = 100_000;

/** Reports releases as applied; false when the registry did not take it, which does not undo the pull. */
export async function reportApplied(client: RegistryClient, releases: readonly Digest[]): Promise<boolean> {
	for (const release of releases) {
		if (!(await report(client, { release, result: 'applied' }))) return false;
	}
	return true;
}

/** Reports the release that problems name, if one does, as rejected for the first of them. */
export async function reportRejection(client: RegistryClient, problems: readonly Problem[]): Promise<void> {
	const problem = problems.find((each) => each.params?.release !== undefined);
	const release = String(problem?.params?.release ?? '');
	if (!problem || !isDigest(release)) return;
	await report(client, { release, result: 'rejected', reason: problem.code });
}

// helpers

interface Report {
	readonly release: Digest;
	readonly result: 'applied' | 'rejected';
	readonly reason?: string;
}

/** The idempotency key follows from the report, so that sending it again changes nothing. */
async function report(client: RegistryClient, report: Report): Promise<boolean> {
	const body = canonicalBytes(report);
	const headers = {
		'content-type': 'application/json',
		'idempotency-key': hexOf(digestOf(nodeCrypto.hash, body)).slice(0, 32)
	};
	return (await client.request('POST', '/acks', ANSWER_LIMIT, headers, body)).ok;
}
