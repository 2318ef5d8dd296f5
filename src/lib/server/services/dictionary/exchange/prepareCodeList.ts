import { checkEntries, type OtherCodes, type ReadCodeList } from '#core/dictionary/exchange/index.ts';
import type { CodeListDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { ServiceContext } from '../../context.ts';
import { checkContent } from '../../documents/checkContent.ts';
import { visibleContent } from '../../documents/visible.ts';
import type { ImportFile, ImportTarget } from '../types/exchange.ts';
import { itemFor, standingOf } from './meet.ts';
import type { PreparedItem } from './preparedImport.ts';
import { readCodeList } from './readInWorker.ts';

/**
 * The list of a file as it would be saved. What the format does not carry is kept from the list that stands under the
 * same id.
 */
export async function prepareCodeList(
	context: ServiceContext,
	actor: Actor,
	file: ImportFile,
	target: ImportTarget
): Promise<Result<readonly PreparedItem[]>> {
	const read = await readCodeList(file.bytes);
	if (!read.ok) return read;
	const { header, entries } = read.value;
	const id = target.id ?? header.id;
	if (id === undefined) return fail({ code: 'exchange/id-missing', at: 'id' });
	const { store } = context;
	const standing = await standingOf<CodeListDocument>(store, actor, 'codelist', id);
	const base = standing?.current?.content;
	const title = target.title ?? header.title ?? base?.title;
	if (!title) return fail({ code: 'exchange/title-missing', at: 'title' });
	const list = {
		...base,
		...header,
		kind: 'codelist' as const,
		id,
		version: standing?.version ?? 0,
		formatVersion: 1,
		title,
		entries
	};
	const others = await otherCodes(context, actor, list);
	if (!others.ok) return others;
	const between = checkEntries(read.value, others.value);
	const settled = settle(undefined, between);
	if (!settled.ok) return settled;
	const checked = await checkContent(context, 'codelist', id, list);
	if (!checked.ok) return placed(checked.problems, read.value);
	const content = checked.value as CodeListDocument;
	return ok([await itemFor(store, actor, content, content.title, 'line:1', standing)]);
}

// helpers

async function otherCodes(
	{ store }: ServiceContext,
	actor: Actor,
	{ parentList, successorList }: Pick<CodeListDocument, 'parentList' | 'successorList'>
): Promise<Result<OtherCodes>> {
	const problems: Problem[] = [];
	const codesOf = async (ref: Ref | undefined, at: string) => {
		if (ref === undefined) return undefined;
		const list = await visibleContent(store, actor, ref);
		if (list?.kind === 'codelist') return new Set(list.entries.map(({ code }) => code));
		problems.push({ code: 'exchange/unknown-reference', at, params: { ref } });
		return undefined;
	};
	const parents = await codesOf(parentList, '/parentList');
	const successors = await codesOf(successorList, '/successorList');
	return settle({ ...(parents && { parents }), ...(successors && { successors }) }, problems);
}

/** Problems of an entry stand at its place in the file. */
function placed(problems: readonly [Problem, ...Problem[]], { places }: ReadCodeList): Result<never> {
	const [first, ...rest] = problems.map((problem): Problem => {
		const index = /^\/entries\/(\d+)/.exec(problem.at ?? '')?.[1];
		const place = index === undefined ? undefined : places[Number(index)];
		return place === undefined ? problem : { ...problem, at: place };
	});
	return fail(first ?? problems[0], ...rest);
}
