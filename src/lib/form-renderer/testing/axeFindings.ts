import axe from 'axe-core';

/** What axe finds in a form on the screen, one sentence each. */
export async function axeFindings(root: Element): Promise<readonly string[]> {
	const { violations } = await axe.run(root, {
		resultTypes: ['violations'],
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
		// These two are about a whole page; here stands a form alone.
		rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } }
	});
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`)
	);
}
