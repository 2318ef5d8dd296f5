import { canonicalBytes } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import { encodeBase64 } from '../base64.ts';
import { utf8 } from '../bytes.ts';
import { CATALOGUE_TYPE, catalogueBytes, type Catalogue } from '../catalogue.ts';
import { signCheckpoint } from '../checkpoint.ts';
import { digestOf } from '../digest.ts';
import { signEnvelope } from '../dsse.ts';
import { logEntryBytes, type LogEntry } from '../logEntry.ts';
import { logProofBytes } from '../logProof.ts';
import { buildManifest, type ReleaseContent } from '../manifest.ts';
import { leafHash } from '../merkle.ts';
import { MerkleTree } from '../merkleTree.ts';
import type { ReleaseIndex } from '../releaseIndex.ts';
import { formatNoteKey } from '../signedNote.ts';
import { attest, type Predicate } from '../statement.ts';
import { inclusionProof, treeRoot } from '../treeProofs.ts';
import { readTrust, type Trust, type TrustFile } from '../trust.ts';
import { hash, newSigner } from './nodeCrypto.ts';

const AT = '2026-11-21T03:00:00.000Z';
const LOG = 'thutuc.studio/log/test';

/** What a test changes before the example is signed. */
export interface ExampleChanges {
	readonly tested?: Partial<Predicate<'tested'>>;
	readonly approved?: Partial<Predicate<'approved'>>;
	readonly published?: Partial<Predicate<'published'>>;
	readonly entry?: Partial<LogEntry & { type: 'release' }>;
	readonly catalogue?: Partial<Catalogue>;
	readonly item?: Partial<Catalogue['items'][number]>;
}

/** A small release in the channel `test`, signed and logged like a real one, with everything that belongs to it. */
export async function exampleRelease(changes: ExampleChanges = {}) {
	const signers = {
		tester: newSigner(),
		approver: newSigner(),
		publisher: newSigner(),
		catalogue: newSigner(),
		log: newSigner()
	};
	const blobs = new Map<Digest, Uint8Array>();
	const store = (bytes: Uint8Array): Digest => {
		const digest = digestOf(hash, bytes);
		blobs.set(digest, bytes);
		return digest;
	};
	const content = (role: string, path: string, bytes: Uint8Array): ReleaseContent => ({
		role,
		path,
		digest: store(bytes),
		size: bytes.length,
		mediaType: 'application/json',
		required: true
	});
	const scenario = digestOf(hash, utf8('scenario'));
	const sealed = buildManifest(
		{
			procedure: {
				code: '1.001193',
				name: { vi: 'Đăng ký khai sinh' },
				field: { vi: 'Hộ tịch' },
				level: 'commune'
			},
			number: 1,
			contents: [
				content('procedure', 'procedure.json', canonicalBytes({ code: '1.001193' })),
				content('form.schema', 'forms/main/schema.json', canonicalBytes({ type: 'object' }))
			],
			lock: [
				{ ref: 'scenario:one@1', digest: scenario },
				{ ref: 'form:khai-sinh@1', digest: digestOf(hash, utf8('form')) }
			]
		},
		hash
	);
	const release = store(sealed.bytes);
	const subject = { name: '1.001193 #1', digest: release };
	const act = { candidate: 'c1', at: AT };
	const none = { covered: 0, total: 0 };
	const tested = store(
		attest(
			'tested',
			subject,
			{
				...act,
				by: 'tina',
				scenarios: [{ id: 'one', digest: scenario, group: 'function', status: 'passed' }],
				passed: 1,
				failed: 0,
				coverage: { flows: none, steps: none, fields: none, rules: none },
				...changes.tested
			},
			signers.tester
		)
	);
	const approved = store(
		attest(
			'approved',
			subject,
			{ ...act, by: 'anna', authors: ['carl'], evidence: tested, ...changes.approved },
			signers.approver
		)
	);
	const published = store(
		attest(
			'published',
			subject,
			{ ...act, by: 'paul', evidence: [tested, approved], ...changes.published },
			signers.publisher
		)
	);
	const attestations = { tested, approved, published };
	const entry = logEntryBytes({
		type: 'release',
		release,
		procedure: '1.001193',
		number: 1,
		attestations,
		at: AT,
		...changes.entry
	});
	const catalogue = catalogueBytes({
		formatVersion: 1,
		tenant: 'test',
		channel: 'test',
		sequence: 1,
		issuedAt: AT,
		logIndex: 1,
		items: [
			{
				procedure: '1.001193',
				release,
				number: 1,
				attestations,
				logIndex: 0,
				addedIn: 1,
				effectiveFrom: AT,
				...changes.item
			}
		],
		...changes.catalogue
	});
	const catalogueEntry = logEntryBytes({
		type: 'catalogue',
		channel: 'test',
		sequence: 1,
		catalogue: digestOf(hash, catalogue),
		at: AT
	});
	const tree = new MerkleTree(hash, [leafHash(hash, entry), leafHash(hash, catalogueEntry)]);
	const head = { size: tree.size, root: await treeRoot(hash, tree.size, tree.read) };
	const checkpoint = signCheckpoint(hash, LOG, head, signers.log);
	const prove = async (index: number) =>
		store(
			logProofBytes({ index, path: await inclusionProof(hash, index, tree.size, tree.read), checkpoint })
		);

	const trustFile: TrustFile = {
		formatVersion: 1,
		tenant: 'test',
		channels: ['test'],
		log: formatNoteKey(hash, { name: LOG, publicKey: signers.log.publicKey }),
		keys: (['tester', 'approver', 'publisher', 'catalogue'] as const).map((role) => ({
			keyId: signers[role].keyId,
			role,
			publicKey: encodeBase64(signers[role].publicKey)
		}))
	};
	const index: ReleaseIndex = {
		formatVersion: 1,
		type: 'folder',
		channels: [
			{
				channel: 'test',
				catalogue: store(catalogue),
				envelope: store(signEnvelope(CATALOGUE_TYPE, catalogue, signers.catalogue)),
				logEntry: store(catalogueEntry),
				proof: await prove(1)
			}
		],
		releases: [{ release, attestations, logEntry: store(entry), proof: await prove(0) }],
		blobs: []
	};
	return { index: listed(index, blobs), blobs, trustFile, trust: trustOf(trustFile), release, signers };
}

export type ExampleRelease = Awaited<ReturnType<typeof exampleRelease>>;

// helpers

function listed(index: ReleaseIndex, blobs: ReadonlyMap<Digest, Uint8Array>): ReleaseIndex {
	const sorted = [...blobs].sort(([a], [b]) => (a < b ? -1 : 1));
	return { ...index, blobs: sorted.map(([digest, bytes]) => ({ digest, size: bytes.length })) };
}

function trustOf(file: TrustFile): Trust {
	const read = readTrust(file, hash);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}
