export { changesBetween, type ReleaseChange } from './changes.ts';
export { openNumbered, openRelease, type OpenedRelease } from './openRelease.ts';
export { pull, type PullOptions, type PullReport } from './pull.ts';
export { Folder, pointerSchema } from './folder.ts';
export { LogReader } from './logReader.ts';
export { nodeCrypto } from './nodeCrypto.ts';
export { RegistryClient, type RegistryAddress } from './registryClient.ts';
export { BUNDLE_INDEX, verifyBundle } from './verifyBundle.ts';
export { readTrustBytes, verifyFolder, type Verification } from './verifyFolder.ts';
