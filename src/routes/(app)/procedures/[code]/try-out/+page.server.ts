import { clockStart, type CalendarDocument } from '#core/calendar/index.ts';
import type { ScenarioDocument } from '#core/scenarios/index.ts';
import { applyToBpmn } from '#core/workflows/overrides/index.ts';
import type { Setup, PlayedVersion } from '#lib/scenarios/index.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { accept, readerOf, refuse, valueOf } from '../../../answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const reader = readerOf(locals);
	const { candidates, documents, procedures } = locals.services;
	const candidate = url.searchParams.get('candidate');
	const release = url.searchParams.get('release');
	const which = candidate ?? release ?? 'draft';
	const { scenarios, ...pkg } = valueOf(await procedures.package(reader, params.code, which), locals);
	const workflow = valueOf(await documents.get(reader, pkg.procedure.uses.workflow ?? ''), locals);
	const base = workflow.kind === 'workflow' ? workflow.bpmn : '';
	const drawn = valueOf(await applyToBpmn(base, pkg.procedure.workflowOverrides), locals);
	const version: PlayedVersion =
		candidate !== null
			? {
					kind: 'candidate',
					id: candidate,
					number: valueOf(await candidates.get(reader, candidate), locals).candidate.number
				}
			: release !== null
				? { kind: 'release', digest: release }
				: { kind: 'draft' };
	const opened = url.searchParams.get('scenario');
	const canSave = version.kind === 'draft' && holds(reader, 'scenario.edit');
	const stored =
		opened !== null && canSave
			? valueOf(await locals.services.scenarios.list(reader, params.code), locals)
			: [];
	const fillings = holds(reader, 'scenario.run')
		? valueOf(await locals.services.fillings.list(reader, params.code), locals)
		: undefined;
	return {
		pkg,
		bpmn: drawn.bpmn,
		version,
		saved: scenarios,
		opened: scenarios.find(({ id }) => id === opened),
		openedRev: stored.find(({ scenario }) => scenario.id === opened)?.rev ?? null,
		start: startOf(pkg.calendar, scenarios),
		canSave,
		kept: fillings && (fillings.find((filling) => filling.which === which) ?? null)
	};
};

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const form = await request.formData();
		const scenario = parsed(form.get('scenario'));
		if (scenario === undefined) return refuse('save', [{ code: 'document/not-a-document' }], locals);
		const rev = String(form.get('rev') ?? '');
		const saved = await locals.services.scenarios.save(
			readerOf(locals),
			scenario,
			/^\d+$/.test(rev) ? Number(rev) : null
		);
		return saved.ok ? accept('save') : refuse('save', saved.problems, locals);
	}
};

// helpers

/** A dossier handed in online now, or when the office next opens, by the persona the scenarios know. */
function startOf(calendar: CalendarDocument, scenarios: readonly ScenarioDocument[]): Setup {
	const minute = 60_000;
	const now = new Date(Math.floor(Date.now() / minute) * minute).toISOString();
	const persona = scenarios.find((scenario) => scenario.persona !== undefined)?.persona;
	return {
		receivedAt: clockStart(calendar, now),
		channel: 'online',
		sources: {},
		...(persona === undefined ? {} : { persona })
	};
}

function parsed(text: FormDataEntryValue | null): unknown {
	try {
		return JSON.parse(String(text));
	} catch {
		return undefined;
	}
}
