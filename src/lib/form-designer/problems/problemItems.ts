import type { Library } from '#core/catalogue/types.ts';
import { formNodes } from '#core/forms/formNodes.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { Locale } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { ProblemItem } from '#lib/ui/ProblemList.svelte';
import { nodeAt, nodeLabel } from '../outline/treeRows.ts';

/** A finding in words with the item it stands on and the property of that item, for selecting both. */
export interface PlacedProblem extends ProblemItem {
	readonly node?: string;
	/** First token of the pointer after the item: `label`, `prefill` … */
	readonly property?: string;
}

export function problemItems(
	findings: readonly Finding[],
	form: FormDocument,
	library: Library,
	locale: Locale
): readonly PlacedProblem[] {
	const nodes = formNodes(form);
	return findings.map((finding, index) => {
		const node = nodeAt(nodes, finding.at);
		const property = node && finding.at.slice(node.at.length + 1).split('/')[0];
		return {
			id: `${index} ${finding.rule} ${finding.at}`,
			severity: finding.severity,
			subject: node && nodeLabel(node, library, locale),
			text: problemText(finding, locale),
			...(node ? { node: node.id } : {}),
			...(property ? { property } : {})
		};
	});
}
