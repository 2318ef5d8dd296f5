export {
	documentFiles,
	loadDiskLibrary,
	refOf,
	type DiskLibrary,
	type PackageFolder
} from './diskLibrary.ts';
export { jsonLines, lineOf } from './jsonLines.ts';
export { loadPackage, type LoadedPackage } from './loadPackage.ts';
export { parseJson, readDocumentFile, type FileProblem, type ReadDocument } from './readFile.ts';
export { surroundingsIn, type Surroundings } from './surroundingsIn.ts';
