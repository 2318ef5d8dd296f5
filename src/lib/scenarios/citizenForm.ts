import {
	askAgain,
	prefillAnswers,
	sourceNotices,
	type Answers,
	type CompiledForm,
	type ProvenanceRecord
} from '#core/forms/index.ts';
import { mainForm } from '#core/procedures/index.ts';
import {
	fillForm,
	registerData,
	startPlay,
	type Dossier,
	type Play,
	type ProcedurePackage,
	type Remarks
} from '#core/scenarios/index.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import type { OpenForm, Setup } from './types.ts';

/** The citizen's form over what was typed, as the sources answer in this world. */
export function citizenForm(
	pkg: ProcedurePackage,
	{
		alias,
		compiled,
		setup
	}: { readonly alias: string; readonly compiled: CompiledForm; readonly setup: Setup },
	typed: Answers,
	remarks: Remarks
): OpenForm {
	const { answers, known } = fillForm(compiled, typed, registerData(pkg, setup), setup, remarks);
	const notices = sourceNotices(said(pkg, compiled, setup));
	return { alias, compiled, answers, prefilled: known, notices, provenance: recordOf(remarks) };
}

/** The same form when a source answers that had not: what was typed meanwhile stays, and what differs is offered. */
export function asAnsweredNow(
	pkg: ProcedurePackage,
	form: OpenForm,
	typed: Answers,
	setup: Setup,
	remarks: Remarks
): OpenForm {
	const later = said(pkg, form.compiled, setup);
	const held = { answers: typed, prefilled: form.prefilled, changes: form.changes ?? [] };
	return {
		...form,
		...askAgain(form.compiled, held, later),
		notices: sourceNotices(later),
		provenance: recordOf(remarks)
	};
}

/** Whatever was said of the sources' values before the form was opened, for the form to show. */
export function recordOf({ edits = {}, disputes = {} }: Remarks): ProvenanceRecord {
	const pointers = [...new Set([...Object.keys(edits), ...Object.keys(disputes)])];
	return Object.fromEntries(
		pointers.map((pointer) => {
			const [edit, dispute] = [edits[pointer], disputes[pointer]];
			return [pointer, { state: edit ? 'edited' : 'source', ...edit, ...(dispute && { dispute }) }];
		})
	);
}

/** What the citizen said of the sources' values in the form `alias`. */
export function remarksOf(alias: string, { edits, disputes }: Pick<Dossier, 'edits' | 'disputes'>): Remarks {
	const [edited, disputed] = [edits?.[alias], disputes?.[alias]];
	return { ...(edited && { edits: edited }), ...(disputed && { disputes: disputed }) };
}

/** The play that begins with the citizen's form as typed; without a run while a change of a source waits for a choice. */
export function handIn(
	pkg: ProcedurePackage,
	setup: Setup,
	form: OpenForm | undefined,
	{ answers, edits, disputes }: { readonly answers: Answers } & Remarks
): Result<Play> {
	const alias = form?.alias ?? mainForm(pkg.procedure) ?? '';
	const started = startPlay(pkg, {
		...{ ...setup, form: { [alias]: answers } },
		...(edits && { edits: { [alias]: edits } }),
		...(disputes && { disputes: { [alias]: disputes } })
	});
	const { changes = [] } = form ?? {};
	if (!started.ok || changes.length === 0) return started;
	const errors = changes.map(({ pointer, placement }) => ({
		...{ form: alias, at: pointer, field: pointer, placement },
		...{ keyword: 'stale', params: {} }
	}));
	return ok({ ...started.value, run: null, errors });
}

// helpers

function said(pkg: ProcedurePackage, compiled: CompiledForm, setup: Setup) {
	const { records, failures: outcomes } = registerData(pkg, setup);
	return prefillAnswers(compiled, { records, outcomes }, setup.receivedAt);
}
