import { formNodes, nodeAt, propertyAt, type FormDocument } from '#core/forms/index.ts';
import { formAliases } from '#core/procedures/index.ts';
import { pointerTokens } from '#core/shared/pointer.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { placeOf } from '#lib/procedures/place.ts';
import type { PlacedFinding, ProcedureOverview } from '#lib/server/services/procedures/types.ts';
import type { ProblemItem } from '#lib/ui/index.ts';

/** Everything found in the procedure and its parts, in words, each with the page where it is put right. */
export function problemsOf(overview: ProcedureOverview, locale: Locale): readonly ProblemItem[] {
	const broken = overview.problems.map((problem, index) => ({
		id: `problem-${index}`,
		severity: 'error' as const,
		text: problemText(problem, locale)
	}));
	const found = overview.findings.map((finding, index) => ({
		id: `finding-${index}`,
		severity: finding.severity,
		text: problemText(finding, locale),
		...placeIn(overview, finding, locale)
	}));
	return [...broken, ...found];
}

// helpers

function placeIn(
	{ procedure, ref, graph, library }: ProcedureOverview,
	{ document, at }: PlacedFinding,
	locale: Locale
): Pick<ProblemItem, 'subject' | 'href'> {
	const base = `/procedures/${procedure.code}`;
	if (document === procedure.uses.workflow) return element(at);
	const alias = formAliases(procedure).find((candidate) => procedure.uses[candidate] === document);
	if (alias !== undefined) {
		const form = library.get('form', document);
		return {
			subject: form && textIn(form.title, locale),
			href: `${base}/forms/${alias}${form ? selection(form, at) : ''}`
		};
	}
	// A rule of the procedure may point at a step of its workflow.
	if (document !== ref || !at.startsWith('/')) return element(at);
	if (at.startsWith('/workflowOverrides/') || at === '/uses/workflow') return override(at);
	const place = placeOf(procedure, at, locale);
	return { subject: place.subject, href: `#${place.anchor}` };

	/** What a procedure does otherwise than its base is put right beside the base. */
	function override(pointer: string) {
		const [, step] = pointerTokens(pointer).slice(1);
		return step === undefined ? { subject: undefined, href: `${base}/workflow` } : element(step);
	}

	function element(id: string) {
		const name = graph?.nodes.find((node) => node.id === id)?.name;
		return { subject: name || undefined, href: `${base}/workflow?select=${encodeURIComponent(id)}` };
	}
}

/** The item of the form a finding stands on, and what of it, as the form designer reads them from its address. */
function selection(form: FormDocument, at: string): string {
	const node = nodeAt(formNodes(form), at);
	if (!node) return '';
	const property = propertyAt(node, at);
	return `?${new URLSearchParams({ select: node.id, ...(property ? { property } : {}) })}`;
}
