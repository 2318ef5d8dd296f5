import { renderSVG } from 'uqr';
import type { DocumentBlock, DocumentModel } from '#core/documents/index.ts';

/** A block as `paper.typ` takes it: a QR code brings its picture. */
export type PrintedBlock = Exclude<DocumentBlock, QrBlock> | (QrBlock & { readonly svg: string });

type QrBlock = Extract<DocumentBlock, { type: 'qr' }>;

/** Characters a QR code may hold here: larger ones cannot be read from paper at this size. */
export const MAX_QR = 600;

/** The model with a picture in every QR code. */
export function withPictures(model: DocumentModel): Omit<DocumentModel, 'blocks'> & {
	readonly blocks: readonly PrintedBlock[];
} {
	return {
		...model,
		blocks: model.blocks.map((block) =>
			block.type === 'qr'
				? { ...block, svg: renderSVG(block.value.slice(0, MAX_QR), { ecc: 'M', border: 2, pixelSize: 4 }) }
				: block
		)
	};
}
