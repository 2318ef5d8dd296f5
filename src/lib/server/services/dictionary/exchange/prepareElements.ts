import { referencesOf } from '#core/catalogue/references.ts';
import { checkElements } from '#core/dictionary/exchange/index.ts';
import { checkElement, LOOKS_LIKE } from '#core/dictionary/index.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import { ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../../auth/actor.ts';
import { patternFindings } from '../../../forms/patternFindings.ts';
import type { ServiceContext } from '../../context.ts';
import { checkContent } from '../../documents/checkContent.ts';
import { loadLibrary } from '../../documents/loadLibrary.ts';
import type { DictionaryService } from '../types/dictionary.ts';
import type { ImportFile } from '../types/exchange.ts';
import { freeId, itemFor, standingOf } from './meet.ts';
import type { PreparedItem } from './preparedImport.ts';
import { readElements } from './readInWorker.ts';

/** Problems reported for one file. */
const MAX_PROBLEMS = 50;

/**
 * The elements of a file as they would be saved, each with what it meets: its own id, or an element that looks like it.
 * References must lead to something that is there or that comes with the file; what lint calls an error is refused, so
 * that no pattern gets in that a form could not run.
 */
export async function prepareElements(
	context: ServiceContext,
	actor: Actor,
	file: ImportFile,
	similar: DictionaryService['similar'] | undefined
): Promise<Result<readonly PreparedItem[]>> {
	const read = await readElements(file.bytes);
	if (!read.ok) return read;
	const twice = settle(undefined, checkElements(read.value));
	if (!twice.ok) return twice;
	const { elements, absent = [] } = read.value;
	const broken = settle(undefined, (await problemsIn(context, actor, elements)).slice(0, MAX_PROBLEMS));
	if (!broken.ok) return broken;

	const items: PreparedItem[] = [];
	for (const { place, element } of elements) {
		const standing = await standingOf<ElementDocument>(context.store, actor, 'element', element.id);
		const base = standing?.current?.content;
		const doubts = element.doubts ?? base?.doubts;
		const kept = base ? keeping(element, base, absent) : element;
		const merged = { ...kept, version: standing?.version ?? 0, ...(doubts && { doubts }) };
		const checked = await checkContent(context, 'element', element.id, merged);
		if (!checked.ok) return checked;
		const content = checked.value as ElementDocument;
		const item = await itemFor(context.store, actor, content, content.label, place, standing);
		items.push(standing || !similar ? item : await besideSimilar(context, actor, item, content, similar));
	}
	return ok(items);
}

// helpers

/** `element` with what the file says nothing of as it is in `base`. */
function keeping(
	element: ElementDocument,
	base: ElementDocument,
	absent: readonly JsonPointer[]
): ElementDocument {
	return absent.reduce((kept, at) => {
		const value = readPointer(base, at);
		return value === undefined ? kept : writePointer(kept, at, value);
	}, element);
}

type Placed = readonly { readonly place: string; readonly element: ElementDocument }[];

async function problemsIn(
	context: ServiceContext,
	actor: Actor,
	elements: Placed
): Promise<readonly Problem[]> {
	const inFile = new Set(elements.map(({ element }) => element.id));
	const wanted = new Set(elements.flatMap(({ element }) => referencesOf(element).map(({ ref }) => ref)));
	const library = await loadLibrary(context, actor, [...wanted]);
	const missing = new Set<Ref>(library.missing);
	const problems: Problem[] = [];
	for (const { place, element } of elements) {
		for (const { ref, to } of referencesOf(element)) {
			if (missing.has(ref) && !(to.kind === 'element' && inFile.has(to.id)))
				problems.push({ code: 'exchange/unknown-reference', at: place, params: { ref } });
		}
		const findings = [...checkElement(element, library), ...(await patternFindings(element))];
		for (const { rule, severity, params } of findings) {
			if (severity === 'error' && rule !== 'dictionary/unknown-reference')
				problems.push({ code: rule, at: place, ...(params && { params }) });
		}
		if (problems.length >= MAX_PROBLEMS) break;
	}
	return problems;
}

async function besideSimilar(
	{ store }: ServiceContext,
	actor: Actor,
	item: PreparedItem,
	{ id, label, definition, dataType, constraints, synonyms }: ElementDocument,
	similar: DictionaryService['similar']
): Promise<PreparedItem> {
	const found = await similar(actor, {
		id,
		label,
		definition,
		dataType,
		...(constraints?.codeList !== undefined && { codeList: constraints.codeList }),
		...(synonyms && { synonyms })
	});
	const closest = found.ok ? found.value[0] : undefined;
	if (!closest || closest.score < LOOKS_LIKE) return item;
	return {
		...item,
		collision: {
			ref: closest.ref,
			why: 'looks-like',
			choices: ['reuse', 'duplicate'],
			// Its own id is free.
			duplicateAs: (await store.documents.summary(actor.tenant, 'element', id))
				? await freeId(store, actor, 'element', id)
				: id
		}
	};
}
