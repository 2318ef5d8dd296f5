import { formNodes } from '#core/forms/formNodes.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { RESULT_VARIABLES } from './resultVariables.ts';
import { templateReads, type TemplateRead } from './templateReads.ts';
import type { TemplateDocument } from './types.ts';

/** What a template reads that neither its form nor the system that issues it supplies. Steps are not looked at. */
export function unknownReads(
	template: TemplateDocument,
	form: FormDocument | undefined
): readonly TemplateRead[] {
	const known = new Set([...RESULT_VARIABLES.map(({ path }) => path), ...formPaths(form)]);
	return templateReads(template).filter(
		({ path }) =>
			!path.startsWith('step.') && ![...known].some((one) => path === one || path.startsWith(`${one}.`))
	);
}

// helpers

/** Dotted paths of fields and lists; of a field in a list also behind the list's. */
function formPaths(form: FormDocument | undefined): readonly string[] {
	if (!form) return [];
	const nodes = formNodes(form);
	const lists = new Map(
		nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path] as const] : []))
	);
	return nodes
		.flatMap((node) => {
			if (node.type !== 'field') return [];
			const base = node.repeat === undefined ? '' : (lists.get(node.repeat) ?? '');
			return [`form${`${base}${node.item.path}`.replaceAll('/', '.')}`];
		})
		.concat([...lists.values()].map((path) => `form${path.replaceAll('/', '.')}`));
}
