import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';
import { formPaperPdf } from './formPaperPdf.ts';
import type { PrintService } from './types.ts';

export type { PaperRequest, PrintedFile, PrintService } from './types.ts';

export function createPrint(context: ServiceContext, documents: DocumentService): PrintService {
	return {
		formPaper: (actor, request) => formPaperPdf(context, documents, actor, request)
	};
}
