import {
	ATTESTATIONS,
	CHANNELS,
	readTrust,
	utf8,
	verifyCatalogue,
	verifyRelease,
	type Trust,
	type TrustFile
} from '#core/releases/index.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { ReleaseRecord, Store } from '../repositories/ports.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import type { TransparencyLog } from './transparencyLog.ts';

/** Releases read from the store at once. */
const PAGE = 100;

/**
 * Checks everything a tenant has published, as a consumer would: every release with its attestations, contents and log
 * proof, every catalogue. Problems name what they are about in `params.item`.
 */
export async function verifyStored(
	store: Store,
	log: TransparencyLog,
	trustFile: TrustFile
): Promise<readonly Problem[]> {
	const { tenant } = trustFile;
	const trust = readTrust(trustFile, nodeCrypto.hash);
	if (!trust.ok) return trust.problems;
	const problems: Problem[] = [];
	const { total } = await store.releases.list({ tenant, offset: 0, limit: 1 });
	for (let offset = 0; offset < total; offset += PAGE) {
		const { items } = await store.releases.list({ tenant, offset, limit: PAGE });
		for (const record of items) problems.push(...(await checkRelease(store, log, trust.value, record)));
	}
	for (const channel of CHANNELS) {
		const state = await store.releases.channel(tenant, channel);
		if (!state) continue;
		const { logIndex } = JSON.parse(state.catalogue) as { readonly logIndex: number };
		const proven = await log.proven(tenant, logIndex);
		const files = {
			catalogue: utf8(state.catalogue),
			envelope: utf8(state.envelope),
			logEntry: proven.entry,
			proof: proven.proof
		};
		problems.push(...verifyCatalogue(channel, files, trust.value, nodeCrypto).problems.map(of(channel)));
	}
	return problems;
}

// helpers

async function checkRelease(
	store: Store,
	log: TransparencyLog,
	trust: Trust,
	{ tenant, digest, procedure, number, logIndex }: ReleaseRecord
): Promise<Problem[]> {
	const label = `${procedure} #${number}`;
	const bytesOf = async (each: Digest) => (await store.blobs.get(each))?.bytes;
	const proven = await log.proven(tenant, logIndex);
	const entry = JSON.parse(new TextDecoder().decode(proven.entry)) as {
		readonly attestations?: Readonly<Record<string, Digest>>;
	};
	const found = await Promise.all(
		[digest, ...ATTESTATIONS.map((each) => entry.attestations?.[each] ?? digest)].map(bytesOf)
	);
	const [manifest, tested, approved, published] = found;
	if (!manifest || !tested || !approved || !published) return [missing(`${label} manifest.json`)];
	const files = {
		manifest,
		attestations: { tested, approved, published },
		logEntry: proven.entry,
		proof: proven.proof
	};
	const checked = verifyRelease(digest, files, trust, nodeCrypto);
	const problems = checked.problems.map(of(label));
	for (const content of checked.manifest?.contents ?? []) {
		if (!(await bytesOf(content.digest))) problems.push(missing(`${label} ${content.path}`));
	}
	return problems;
}

function missing(item: string): Problem {
	return { code: 'release/missing-file', at: item, params: { item } };
}

function of(label: string): (problem: Problem) => Problem {
	return (problem) => ({ ...problem, params: { ...problem.params, item: `${label} ${problem.at ?? ''}` } });
}
