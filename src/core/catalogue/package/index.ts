export { documentText } from './documentText.ts';
export { numberDrafts, type NumberedDocuments } from './numberDrafts.ts';
export { packageFiles, type PackageFile } from './packageFiles.ts';
