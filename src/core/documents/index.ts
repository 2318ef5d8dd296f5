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
export { addBlock, type NewBlock } from './template/edits/addBlock.ts';
export { moveBlock } from './template/edits/moveBlock.ts';
export { removeBlock } from './template/edits/removeBlock.ts';
export { updateBlock, type BlockChanges } from './template/edits/updateBlock.ts';
export { fillText, placeholdersIn, textParts, type TextPart } from './template/placeholders.ts';
export { resultPaper, type ResultOptions } from './template/resultPaper.ts';
export { RESULT_VARIABLES, type ResultVariable } from './template/resultVariables.ts';
export { storedData } from './template/storedData.ts';
export { templateReads, type TemplateRead } from './template/templateReads.ts';
export type {
	StoredField,
	TemplateBlock,
	TemplateDocument,
	TemplateField,
	TemplateHeading,
	TemplateTable,
	TemplateText
} from './template/types.ts';
export { unknownReads } from './template/unknownReads.ts';
export { instrumentName } from './parts/instrumentName.ts';
