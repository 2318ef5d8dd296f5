import { toLocal } from '#core/calendar/index.ts';
import {
	instrumentName,
	resultPaper,
	type DocumentModel,
	type TemplateDocument
} from '#core/documents/index.ts';
import { compileForm, evaluateAnswers, prefillAnswers, type CompiledForm } from '#core/forms/index.ts';
import { mainForm } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { PersonaDocument, ScenarioDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import type { DocumentService } from '../documents/types.ts';

/** A template with the values of a made-up dossier of `procedure`: of a persona, of a scenario, or without any. */
export async function resultModel(
	{ clock }: ServiceContext,
	documents: DocumentService,
	actor: Actor,
	{
		procedure,
		template,
		data,
		locale
	}: {
		readonly procedure: ProcedureDocument;
		readonly template: TemplateDocument;
		readonly data?: Ref;
		readonly locale: Locale;
	}
): Promise<Result<DocumentModel>> {
	const main = mainForm(procedure);
	const formRef = main === undefined ? undefined : procedure.uses[main];
	const roots = [formRef, data, ...instruments(template)].filter((ref) => ref !== undefined);
	const own = await documents.libraryFor(actor, template);
	if (!own.ok) return own;
	const loaded = await documents.loadLibrary(actor, roots);
	if (!loaded.ok) return loaded;
	const library = loaded.value;
	const form = formRef === undefined ? undefined : library.get('form', formRef);
	const compiled = form && compileForm(form, library);
	if (compiled && !compiled.ok) return compiled;
	const source =
		data === undefined ? undefined : (library.get('persona', data) ?? library.get('scenario', data));
	if (data !== undefined && !source) return fail({ code: 'document/not-found', params: { ref: data } });
	const scenario = source?.kind === 'scenario' ? source : undefined;
	const persona =
		source?.kind === 'persona' ? source : scenario?.persona && library.get('persona', scenario.persona);
	const now = clock();
	const number =
		template.legalForm && library.get('instrument', template.legalForm.citation.instrument)?.number;
	return ok(
		resultPaper(template, {
			locale,
			library: own.value,
			today: toLocal(now).date,
			...(compiled && { form: compiled.value }),
			...(number !== undefined && { legalBasis: `Ban hành kèm theo ${instrumentName(number)}` }),
			...(source && {
				values: {
					...sampleValues(procedure, now, locale),
					form: compiled ? answersOf(compiled.value, main ?? '', persona || undefined, scenario, now) : {}
				}
			})
		})
	);
}

// helpers

function instruments({ legalForm }: TemplateDocument): readonly Ref[] {
	return legalForm ? [legalForm.citation.instrument] : [];
}

function answersOf(
	compiled: CompiledForm,
	main: string,
	persona: PersonaDocument | undefined,
	scenario: ScenarioDocument | undefined,
	now: string
) {
	const answers = scenario?.form[main];
	const given = { records: persona?.records ?? {}, ...(answers && { answers }) };
	const prefilled = prefillAnswers(compiled, given, now);
	return evaluateAnswers(compiled, prefilled.answers, { today: toLocal(now).date }).data;
}

/** What the system that issues a result would say; made up, and plain to see as such. */
function sampleValues({ decidingUnit, name, code }: ProcedureDocument, now: string, locale: Locale) {
	return {
		result: {
			number: '01',
			issuedOn: toLocal(now).date,
			verifyUrl: `https://example.gov.vn/kiem-tra/${code}/01`
		},
		agency: { name: textIn(decidingUnit, locale) },
		dossier: {
			code: `${code}-0001`,
			receivedAt: now,
			channel: 'online',
			procedureName: textIn(name, locale)
		}
	};
}
