import type { TemplateDocument, DocumentModel } from '#core/documents/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { printPdf, printPictures } from '../../print/index.ts';
import type { ServiceContext } from '../context.ts';
import { checkContent } from '../documents/checkContent.ts';
import type { DocumentService } from '../documents/types.ts';
import { formPaperPdf } from './formPaperPdf.ts';
import { openPart } from './openPart.ts';
import { resultModel } from './resultModel.ts';
import type { PrintService, ResultRequest } from './types.ts';

export type { PaperRequest, PrintedFile, PrintService, ResultRequest } from './types.ts';

export function createPrint(context: ServiceContext, documents: DocumentService): PrintService {
	return {
		formPaper: (actor, request) => formPaperPdf(context, documents, actor, request),

		result: async (actor, request) => {
			const model = await modelOf(context, documents, actor, request);
			if (!model.ok) return model;
			const printed = await printPdf(model.value.model);
			return printed.ok ? ok({ name: `${model.value.id}.pdf`, bytes: printed.value }) : printed;
		},

		resultPictures: async (actor, request) => {
			const model = await modelOf(context, documents, actor, request);
			return model.ok ? printPictures(model.value.model) : model;
		}
	};
}

// helpers

async function modelOf(
	context: ServiceContext,
	documents: DocumentService,
	actor: Actor,
	{ code, alias, locale, data, template: sent }: ResultRequest
): Promise<Result<{ readonly id: string; readonly model: DocumentModel }>> {
	const allowed = authorise(actor, 'document.read');
	if (!allowed.ok) return allowed;
	const stored = await openPart(documents, actor, 'template', code, alias);
	if (!stored.ok) return stored;
	const { id } = stored.value;
	const checked = sent === undefined ? stored : await checkContent(context, 'template', id, sent);
	if (!checked.ok) return checked;
	const opened = await documents.open(actor, 'procedure', code);
	if (!opened.ok) return opened;
	const { draft, latest } = opened.value;
	const model = await resultModel(context, documents, actor, {
		// The part was found through it a moment ago.
		procedure: (draft?.content ?? latest?.content) as ProcedureDocument,
		template: checked.value as TemplateDocument,
		locale,
		...(data !== undefined && { data })
	});
	return model.ok ? ok({ id, model: model.value }) : model;
}
