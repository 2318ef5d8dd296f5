import { pointerTokens } from '#core/shared/pointer.ts';
import { readerOf, valueOf } from './answers.ts';

/** Where a draft is edited: forms and workflows in a procedure that uses them, else the list of procedures. */
export async function draftHref(
	locals: App.Locals,
	kind: 'procedure' | 'workflow' | 'form',
	id: string
): Promise<string> {
	if (kind === 'procedure') return `/procedures/${id}`;
	const reader = readerOf(locals);
	const { edges } = valueOf(await locals.services.documents.usedBy(reader, `${kind}:${id}`), locals);
	const uses = edges.filter(({ from, at }) => from.kind === 'procedure' && at.startsWith('/uses/'));
	const use = uses.find(({ from }) => from.version === 'draft') ?? uses.at(-1);
	const alias = use && pointerTokens(use.at)[1];
	if (!use || alias === undefined) return '/procedures';
	const base = `/procedures/${use.from.id}`;
	return kind === 'workflow' ? `${base}/workflow` : `${base}/forms/${alias}`;
}
