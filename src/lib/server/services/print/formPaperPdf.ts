import { toLocal } from '#core/calendar/index.ts';
import { formPaper, instrumentName } from '#core/documents/index.ts';
import {
	compileForm,
	evaluateAnswers,
	prefillAnswers,
	type Answers,
	type CompiledForm,
	type EvaluatedAnswers
} from '#core/forms/index.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { printPdf } from '../../print/index.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService, LoadedLibrary } from '../documents/types.ts';
import { openDocument, openPart } from './openPart.ts';
import type { PaperRequest, PrintedFile } from './types.ts';

/** See `PrintService.formPaper`. */
export async function formPaperPdf(
	context: ServiceContext,
	documents: DocumentService,
	actor: Actor,
	request: PaperRequest
): Promise<Result<PrintedFile>> {
	const allowed = authorise(actor, 'document.read');
	if (!allowed.ok) return allowed;
	const opened =
		'id' in request.form
			? await openDocument(documents, actor, 'form', request.form.id, request.version)
			: await openPart(documents, actor, 'form', request.form.code, request.form.alias, request.version);
	if (!opened.ok) return opened;
	const form = opened.value;
	const library = await documents.libraryFor(actor, form);
	if (!library.ok) return library;
	const compiled = compileForm(form, library.value);
	if (!compiled.ok) return compiled;
	const persona = await personaOf(documents, actor, request.persona);
	if (!persona.ok) return persona;
	const filled = filledAnswers(context, compiled.value, request, persona.value);
	const legalBasis = legalBasisOf(form, library.value);
	const printed = await printPdf(
		formPaper(form, compiled.value, {
			locale: request.locale,
			...(filled && { filled }),
			...(legalBasis !== undefined && { legalBasis })
		})
	);
	return printed.ok ? ok({ name: `${form.id}.pdf`, bytes: printed.value }) : printed;
}

// helpers

async function personaOf(
	documents: DocumentService,
	actor: Actor,
	ref: Ref | undefined
): Promise<Result<PersonaDocument | undefined>> {
	if (ref === undefined) return ok(undefined);
	const found = await documents.get(actor, ref);
	if (!found.ok) return found;
	return found.value.kind === 'persona'
		? ok(found.value)
		: fail({ code: 'document/not-found', params: { ref } });
}

function filledAnswers(
	{ clock }: ServiceContext,
	compiled: CompiledForm,
	{ answers }: PaperRequest,
	persona: PersonaDocument | undefined
): EvaluatedAnswers | undefined {
	if (!persona && answers === undefined) return undefined;
	const now = clock();
	const given = isAnswers(answers) ? { answers } : {};
	const prefilled = prefillAnswers(compiled, { records: persona?.records ?? {}, ...given }, now);
	return evaluateAnswers(compiled, prefilled.answers, { today: toLocal(now).date });
}

function isAnswers(value: unknown): value is Answers {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function legalBasisOf({ legalForm }: FormDocument, library: LoadedLibrary): string | undefined {
	const instrument = legalForm && library.get('instrument', legalForm.citation.instrument);
	return instrument && `Ban hành kèm theo ${instrumentName(instrument.number)}`;
}
