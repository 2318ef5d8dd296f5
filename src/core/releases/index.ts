export { concatBytes, sameBytes, textOf, toHex, utf8 } from './bytes.ts';
export { decodeBase64, encodeBase64 } from './base64.ts';
export { readCanonical } from './canonicalDocument.ts';
export {
	CATALOGUE_TYPE,
	catalogueBytes,
	inForce,
	keepsHistory,
	readCatalogue,
	catalogueSchema,
	catalogueItemSchema,
	withdrawItems,
	type Catalogue,
	type CatalogueItem
} from './catalogue.ts';
export { CHANNELS, isChannel, type Channel } from './channels.ts';
export { openCheckpoint, signCheckpoint } from './checkpoint.ts';
export type { Crypto, Hash, Signer, VerifySignature } from './crypto.ts';
export { digestOf, hexOf, isDigest, keyIdOf } from './digest.ts';
export {
	envelopeSchema,
	openEnvelope,
	pae,
	signEnvelope,
	type Envelope,
	type OpenedEnvelope
} from './dsse.ts';
export {
	attestationDigestsSchema,
	logEntryBytes,
	logEntrySchema,
	type AttestationDigests,
	type LogEntry
} from './logEntry.ts';
export { formatLogProof, logProofBytes, parseLogProof, type LogProof } from './logProof.ts';
export {
	buildManifest,
	manifestSchema,
	readManifest,
	type ReleaseContent,
	type ReleaseManifest,
	type SealedManifest
} from './manifest.ts';
export { leafHash, nodeHash, verifyConsistency, verifyInclusion, type TreeHead } from './merkle.ts';
export { MerkleTree } from './merkleTree.ts';
export {
	blobPath,
	indexBytes,
	readIndex,
	releaseIndexSchema,
	type IndexedChannel,
	type IndexedRelease,
	type ReleaseIndex
} from './releaseIndex.ts';
export { checkShape, countSchema, digestSchema, instantSchema, readShaped, textSchema } from './shape.ts';
export { formatNoteKey, openNote, parseNoteKey, signNote, type NoteKey } from './signedNote.ts';
export {
	ATTESTATIONS,
	attest,
	predicateType,
	readStatement,
	STATEMENT_TYPE,
	statementSchema,
	type Attestation,
	type Predicate,
	type StatementKind
} from './statement.ts';
export { releaseFiles, type ReleaseFile, type ReleaseSource } from './releaseContents.ts';
export { readPackage, type ReleasedPackage } from './releasedPackage.ts';
export { readTar, writeTar, type TarEntry } from './tar.ts';
export {
	entryBundle,
	hashTile,
	parseTilePath,
	readEntryBundle,
	TILE_WIDTH,
	tileNodes,
	tilePath,
	tileWidth,
	type TileName
} from './tiles.ts';
export { consistencyProof, inclusionProof, treeRoot, type ReadNode } from './treeProofs.ts';
export {
	KEY_ROLES,
	readTrust,
	trustBytes,
	trustSchema,
	type KeyRole,
	type Trust,
	type TrustFile
} from './trust.ts';
export { checkSuccession, verifyCatalogue, type CatalogueFiles } from './verifyCatalogue.ts';
export type { ReadBlob } from './indexedFiles.ts';
export { verifyIndex, type CheckedIndex } from './verifyIndex.ts';
export { verifyLogged } from './verifyLogged.ts';
export { verifyRelease, type ReleaseFiles } from './verifyRelease.ts';
