export type {
	Choice,
	DocumentBlock,
	DocumentModel,
	FieldValue,
	HeadBlock,
	SignatureBlock,
	TableBlock,
	TableColumn
} from './model/types.ts';
export { formPaper } from './paper/formPaper.ts';
export type { PaperOptions } from './paper/types.ts';
export { instrumentName } from './parts/instrumentName.ts';
