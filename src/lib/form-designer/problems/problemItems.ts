import type { Library } from '#core/catalogue/types.ts';
import { formNodes } from '#core/forms/formNodes.ts';
import { nodeAt, propertyAt } from '#core/forms/nodeAt.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { Locale } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { ProblemItem } from '#lib/ui/ProblemList.svelte';
import { nodeLabel } from '../outline/treeRows.ts';

export const UNBOUND_FIELD = 'form/unbound-field';
export const LOOKS_LIKE_ELEMENT = 'form/local-field-looks-like';

/** A finding in words with the item it stands on and the property of that item, for selecting both. */
export interface PlacedProblem extends ProblemItem {
	readonly node?: string;
	/** First token of the pointer after the item: `label`, `prefill` … */
	readonly property?: string;
	readonly rule: string;
	/** What mends it, when there is something. */
	readonly mend?: NonNullable<Finding['fix']>;
	/** Element the field looks like, of `LOOKS_LIKE_ELEMENT`. */
	readonly proposed?: Ref;
}

export function problemItems(
	findings: readonly Finding[],
	form: FormDocument,
	library: Library,
	locale: Locale
): readonly PlacedProblem[] {
	const nodes = formNodes(form);
	const labels = new Map(nodes.map((node) => [node.id, nodeLabel(node, library, locale)]));
	return findings.map((finding, index) => {
		const node = nodeAt(nodes, finding.at);
		const property = node && propertyAt(node, finding.at);
		const params = inWords(finding.params, labels);
		const text = problemText({ ...finding, ...(params && { params }) }, locale);
		const label = node && labels.get(node.id);
		return {
			id: `${index} ${finding.rule} ${finding.at}`,
			rule: finding.rule,
			severity: finding.severity,
			// Most rules name their item themselves.
			subject: label !== undefined && text.includes(label) ? undefined : label,
			text,
			...(node ? { node: node.id } : {}),
			...(property ? { property } : {}),
			...(finding.fix ? { mend: finding.fix } : {}),
			...(finding.rule === LOOKS_LIKE_ELEMENT && finding.params?.ref
				? { proposed: String(finding.params.ref) }
				: {})
		};
	});
}

// helpers

/** Ids of items among the parameters as the labels people know. */
function inWords(params: Finding['params'], labels: ReadonlyMap<string, string>): Finding['params'] {
	if (!params) return undefined;
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, quoted(labels.get(String(value))) ?? value])
	);
}

function quoted(label: string | undefined): string | undefined {
	return label && `“${label}”`;
}
