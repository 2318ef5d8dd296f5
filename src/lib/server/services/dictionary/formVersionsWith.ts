import { elementPlacements, type ElementPlacement } from '#core/catalogue/uses/index.ts';
import { dotted, fieldNodes, formNodes, type FormDocument, type Placement } from '#core/forms/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import { inReach } from '../../auth/authorise.ts';
import type { Store, StoredDocument } from '../../repositories/ports.ts';
import { isApproved, visibleDocuments } from '../documents/visible.ts';
import type { Target } from './target.ts';

/** A version (or the draft) of a form that uses an element. */
export interface FormVersion {
	readonly ref: Ref;
	readonly version: number | 'draft';
	readonly form: FormDocument;
	readonly placements: readonly ElementPlacement[];
	/** Of every field, by dotted path. */
	readonly labels: Readonly<Record<string, Text>>;
	/** Whether the actor may see it. */
	readonly visible: boolean;
}

/** Every version of the form that uses the element, those the actor may not see included; a rejected one uses nothing. */
export async function formVersionsWith(
	store: Store,
	actor: Actor,
	{ id }: Target,
	element: Target
): Promise<readonly FormVersion[]> {
	const { tenant } = actor;
	const numbers = (await store.documents.versions(tenant, 'form', id)).map(({ number }) => number);
	const versions = new Map(
		([...numbers, 'draft'] as const).map((version) => [formatRef('form', id, version), version])
	);
	const stored = (await store.documents.read(tenant, [...versions.keys()])).filter(
		({ status, references }) => status !== 'rejected' && references.some(isOfElement)
	);
	const labelOf = await labelsFrom(stored);
	return stored.flatMap(({ ref, content, agency, status }): FormVersion[] => {
		const version = versions.get(ref);
		if (content.kind !== 'form' || version === undefined) return [];
		const placements = elementPlacements(content, element, labelOf);
		const visible = inReach(actor, { tenant, agency }) || isApproved({ status });
		const labels = fieldLabels(content, labelOf);
		return placements.length > 0 ? [{ ref, version, form: content, placements, labels, visible }] : [];
	});

	function isOfElement(ref: Ref): boolean {
		return ref.startsWith(`element:${element.id}@`);
	}

	/** A field is called as it says itself, else as its definition says. */
	async function labelsFrom(forms: readonly StoredDocument[]): Promise<(placement: Placement) => Text> {
		const refs = new Set(
			forms.flatMap(({ references }) => references.filter((ref) => ref.startsWith('element:')))
		);
		const found = await visibleDocuments(store, actor, [...refs]);
		const labels = new Map(
			found.flatMap(({ ref, content }) => (content.kind === 'element' ? [[ref, content.label]] : []))
		);
		return ({ id, label, local, element = '' }) => label ?? local?.label ?? labels.get(element) ?? { vi: id };
	}
}

// helpers

function fieldLabels(
	form: FormDocument,
	labelOf: (placement: Placement) => Text
): Readonly<Record<string, Text>> {
	const tables = new Map(
		formNodes(form).flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path] as const] : []))
	);
	return Object.fromEntries(
		fieldNodes(form).map(({ item, repeat }) => {
			const table = repeat === undefined ? '' : (tables.get(repeat) ?? '');
			return [dotted(table + item.path), labelOf(item)];
		})
	);
}
