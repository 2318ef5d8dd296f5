import { mapReferences } from '#core/catalogue/references.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef, parseRef } from '#core/shared/ref.ts';
import type { Actor } from '../../../auth/actor.ts';
import { digestOf } from '../../../repositories/auditChain.ts';
import type { Write } from '../../../repositories/ports.ts';
import type { ServiceContext } from '../../context.ts';
import { leafOf } from '../../leaf.ts';
import type { CollisionChoice } from '../types/exchange.ts';
import type { Importable, PreparedItem } from './preparedImport.ts';

/** Everything `items` and `choices` say in one transaction with one audit leaf; see `ExchangeService.carryOut`. */
export async function carryOut(
	{ store, clock }: ServiceContext,
	actor: Actor,
	items: readonly PreparedItem[],
	choices: Readonly<Record<string, CollisionChoice>>,
	fileName: string
): Promise<Result<{ readonly saved: readonly Ref[] }>> {
	const chosen = choicesFor(items, choices);
	if (!chosen.ok) return chosen;
	const saving = items.filter((item) => chosen.value.get(item.id) !== 'reuse');
	if (saving.length === 0) return fail({ code: 'exchange/nothing-to-save' });
	const pins = await pinsIn(store, actor, items, chosen.value);
	const documents = saving.map((item) => ({
		item,
		content: mapReferences(identified(item, chosen.value.get(item.id)), (ref) => pins.get(ref) ?? ref)
	}));
	const saved = documents.map(({ content }) => formatRef(content.kind, content.id, 'draft'));
	const written = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'dictionary.import', saved.length === 1 ? (saved[0] ?? '') : 'dictionary', {
			after: digestOf(canonicalJson(documents.map(({ content }) => content))),
			reason: fileName.slice(0, 200)
		}),
		writes: documents.map(({ item, content }): Write => {
			const overwritten = chosen.value.get(item.id) === 'overwrite' ? item.existing : undefined;
			return {
				type: 'putDraft',
				kind: content.kind,
				id: content.id,
				agency: overwritten?.agency ?? actor.agency,
				content,
				expectedRev: overwritten?.rev ?? null,
				by: actor.id
			};
		})
	});
	return written.ok ? ok({ saved }) : fail({ code: 'exchange/plan-stale' });
}

// helpers

type Choices = ReadonlyMap<string, CollisionChoice>;

function choicesFor(
	items: readonly PreparedItem[],
	choices: Readonly<Record<string, CollisionChoice>>
): Result<Choices> {
	const problems: Problem[] = [];
	const chosen = new Map<string, CollisionChoice>();
	for (const { id, place, collision } of items) {
		if (!collision) continue;
		const choice = Object.hasOwn(choices, id) ? choices[id] : undefined;
		if (choice === undefined) problems.push({ code: 'exchange/choice-missing', at: place, params: { id } });
		else if (!collision.choices.includes(choice))
			problems.push({ code: 'exchange/choice-not-offered', at: place, params: { id, choice } });
		else chosen.set(id, choice);
	}
	return settle(chosen, problems);
}

/** The document under the id it is saved by; a duplicate begins its own history. */
function identified({ content, collision }: PreparedItem, choice: CollisionChoice | undefined): Importable {
	return choice === 'duplicate' && collision
		? { ...content, id: collision.duplicateAs, version: 0 }
		: content;
}

/**
 * Where references between documents of the file lead in the dictionary: to the duplicate that was made of the one they
 * mean, or, when the version they pin is not here, to the draft or the document that is used instead.
 */
async function pinsIn(
	store: ServiceContext['store'],
	actor: Actor,
	items: readonly PreparedItem[],
	chosen: Choices
): Promise<ReadonlyMap<Ref, Ref>> {
	const byTarget = new Map(items.map((item) => [`${item.kind}:${item.id}`, item]));
	const refs = new Set<Ref>();
	for (const { content } of items) {
		mapReferences(content, (ref) => {
			refs.add(ref);
			return ref;
		});
	}
	const inFile = [...refs].filter((ref) => byTarget.has(ref.split('@')[0] ?? ''));
	const there = new Set((await store.documents.read(actor.tenant, inFile)).map(({ ref }) => ref));
	const pins = new Map<Ref, Ref>();
	for (const ref of inFile) {
		const item = byTarget.get(ref.split('@')[0] ?? '');
		const to = parseRef(ref);
		if (!item || !to) continue;
		const choice = chosen.get(item.id);
		if (choice === 'duplicate')
			pins.set(ref, formatRef(item.kind, item.collision?.duplicateAs ?? item.id, 'draft'));
		else if (!there.has(ref))
			pins.set(
				ref,
				choice === 'reuse' && item.collision ? item.collision.ref : formatRef(item.kind, item.id, 'draft')
			);
	}
	return pins;
}
