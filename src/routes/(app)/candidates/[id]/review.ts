import type { ReleaseDiff, SemanticChange } from '#core/releases/diff.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import { parseRef } from '#core/shared/ref.ts';
import { textIn, type Text } from '#core/shared/text.ts';
import { phraseText } from '#lib/i18n/phraseText.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { ChangeLine, CheckItem, Review, TestRun, Verdict } from '#lib/releases/types.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import type { EvidenceView, OpenedCandidate, TestReport } from '#lib/server/services/candidates/index.ts';
import { nameIn, readerOf, valueOf } from '../../answers.ts';

/** A candidate as its page shows it. */
export async function reviewOf(
	locals: App.Locals,
	opened: OpenedCandidate,
	diff: ReleaseDiff
): Promise<Review> {
	const { locale, services } = locals;
	const reader = readerOf(locals);
	const { candidate, evidence, hindrances } = opened;
	const names = await services.people.names(reader);
	const nameOf = (id: string) => nameIn(names, id);
	const tested = evidence.findLast(({ type }) => type === 'tested');
	const test = tested && testOf(tested, nameOf, locals);
	const findings = await findingsOf(
		locals,
		candidate.lock.map(({ ref }) => ref)
	);
	const procedure = await services.documents.open(reader, 'procedure', candidate.procedure);
	const decidable = hindrances.reject === undefined;
	return {
		candidate: {
			id: candidate.id,
			procedure: candidate.procedure,
			name: procedure.ok ? textIn(procedure.value.title, locale) : candidate.procedure,
			number: candidate.number,
			status: candidate.status,
			by: nameOf(candidate.submittedBy),
			at: candidate.submittedAt,
			note: candidate.note,
			manifest: candidate.manifest
		},
		base: await baseOf(locals, opened),
		changes: diff.changes.map((change, index) => lineOf(change, index, locals)),
		lock: candidate.lock,
		test,
		verdicts: evidence.flatMap((each) => verdictOf(each, nameOf)),
		checklist: checklistOf(test, findings, fourEyesOf(opened)),
		problems: findings.map(({ document, finding }, index) => ({
			id: String(index),
			severity: finding.severity,
			subject: partName(document),
			text: problemText(finding, locale)
		})),
		fourEyes: {
			authors: candidate.authors.map(nameOf),
			mine: candidate.authors.includes(reader.id) || candidate.submittedBy === reader.id
		},
		can: {
			test: hindrances.test === undefined,
			play: holds(reader, 'scenario.run'),
			decide: decidable && hindrances.approve !== 'candidate/not-in-review',
			publish: hindrances.publish === undefined
		},
		hindrance:
			decidable && hindrances.approve !== undefined
				? problemText({ code: hindrances.approve }, locale)
				: undefined
	};
}

// helpers

interface PlacedFinding {
	readonly document: string;
	readonly finding: Finding;
}

/** What the rules still say of the procedure, workflow and forms of the candidate; errors it cannot have. */
async function findingsOf(locals: App.Locals, refs: readonly Ref[]): Promise<readonly PlacedFinding[]> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const found = await Promise.all(
		refs.map(async (ref) => {
			const kind = parseRef(ref)?.kind;
			if (kind !== 'procedure' && kind !== 'workflow' && kind !== 'form') return [];
			const content = await documents.get(reader, ref);
			const checked = content.ok ? await documents.validate(reader, kind, content.value) : content;
			return checked.ok ? checked.value.findings.map((finding) => ({ document: ref, finding })) : [];
		})
	);
	return found.flat();
}

/** Settled by an approval; before, known only of a reader who could give one. */
function fourEyesOf({ evidence, hindrances }: OpenedCandidate): CheckItem['state'] {
	if (evidence.some(({ type }) => type === 'approved')) return 'done';
	if (hindrances.approve === 'candidate/own-work') return 'failed';
	return hindrances.approve === 'auth/forbidden' ? 'open' : 'done';
}

function partName(ref: Ref): string {
	const kind = parseRef(ref)?.kind;
	if (kind === 'workflow') return m.work_kind_workflow();
	return kind === 'form' ? m.work_kind_form() : m.work_kind_procedure();
}

/** The release it is compared with. */
async function baseOf(
	locals: App.Locals,
	{ candidate, supersedes }: OpenedCandidate
): Promise<Review['base']> {
	if (supersedes === undefined) return undefined;
	const page = valueOf(
		await locals.services.releases.list(readerOf(locals), { procedure: candidate.procedure, limit: 200 }),
		locals
	);
	const base = page.items.find(({ digest }) => digest === supersedes);
	return base && { number: base.number };
}

function lineOf(change: SemanticChange, index: number, { locale }: App.Locals): ChangeLine {
	const icons = { procedure: 'list', form: 'form', workflow: 'workflow' } as const;
	return {
		id: String(index),
		icon: icons[change.part],
		text: phraseText(change, locale),
		compatibility: change.compatibility
	};
}

function testOf(evidence: EvidenceView, nameOf: (id: string) => string, { locale }: App.Locals): TestRun {
	// The service stores its report as the summary.
	const report = evidence.summary as unknown as TestReport;
	const labels = {
		flows: m.releases_coverage_flows(),
		steps: m.releases_coverage_steps(),
		fields: m.releases_coverage_fields(),
		rules: m.releases_coverage_rules()
	};
	return {
		by: nameOf(evidence.by),
		at: evidence.at,
		passed: report.passed,
		failed: report.failed,
		scenarios: report.scenarios.map(({ id, status, failure, ...scenario }) => ({
			id,
			title: textIn((scenario as { title?: Text }).title ?? { vi: id }, locale),
			passed: status === 'passed',
			...(failure
				? {
						failure: m.releases_failure({
							field: failure.field,
							expected: JSON.stringify(failure.expected),
							actual: JSON.stringify(failure.actual)
						})
					}
				: {})
		})),
		coverage: (['flows', 'steps', 'fields', 'rules'] as const).map((part) => ({
			label: labels[part],
			...report.coverage[part]
		}))
	};
}

function verdictOf({ type, by, at, summary }: EvidenceView, nameOf: (id: string) => string): Verdict[] {
	if (type === 'tested') return [];
	const note = type === 'rejected' ? summary.reason : summary.note;
	return [{ type, by: nameOf(by), at, note: typeof note === 'string' ? note : '' }];
}

function checklistOf(
	test: TestRun | undefined,
	findings: readonly PlacedFinding[],
	fourEyes: CheckItem['state']
): CheckItem[] {
	const of = (matches: (finding: Finding) => boolean) =>
		findings.filter(({ finding }) => matches(finding)).length;
	const errors = of(({ severity }) => severity === 'error');
	const warnings = of(({ severity }) => severity === 'warning');
	const uncited = of(({ rule }) => rule.endsWith('/no-citation'));
	return [
		{
			label: m.releases_check_tested(),
			state: !test ? 'open' : test.failed === 0 ? 'done' : 'failed',
			detail: !test
				? m.releases_check_untested()
				: test.failed > 0
					? m.releases_check_tested_failed({ count: test.failed })
					: m.releases_tests_passed({ count: test.passed })
		},
		{
			label: m.releases_check_errors(),
			state: errors === 0 ? 'done' : 'failed',
			detail:
				errors > 0
					? m.releases_check_errors_count({ count: errors })
					: m.releases_check_warnings({ count: warnings })
		},
		{
			label: m.releases_check_citations(),
			state: uncited === 0 ? 'done' : 'failed',
			...(uncited > 0 ? { detail: m.procedures_gate_citations_missing({ count: uncited }) } : {})
		},
		{
			label: m.releases_check_four_eyes(),
			state: fourEyes,
			...(fourEyes === 'open' ? { detail: m.releases_check_four_eyes_open() } : {})
		}
	];
}
