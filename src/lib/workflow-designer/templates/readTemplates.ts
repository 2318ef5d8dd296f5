import { parseTemplate, type WorkflowTemplate } from '#core/workflows/templates/index.ts';

/** The templates of `workflows/templates`, by id; a file that is no template fails the whole, as its content test would. */
export async function readTemplates(): Promise<readonly WorkflowTemplate[]> {
	const files = import.meta.glob<{ default: unknown }>('../../../../workflows/templates/*.json');
	return Promise.all(
		Object.entries(files)
			.sort(([a], [b]) => a.localeCompare(b))
			.map(async ([path, read]) => {
				const parsed = parseTemplate((await read()).default);
				if (!parsed.ok) throw new Error(`${path} is no template: ${JSON.stringify(parsed.problems)}`);
				return parsed.value;
			})
	);
}
