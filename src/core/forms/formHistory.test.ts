import fc from 'fast-check';
import { expect, it } from 'vitest';
import { record, redo, startHistory, undo, type History } from '#core/shared/history.ts';
import { applyPatches } from '#core/shared/patch.ts';
import { formNodes } from './formNodes.ts';
import {
	addField,
	addPage,
	addSection,
	duplicateItem,
	isPathFree,
	moveItem,
	removeItem,
	setVisibleWhen,
	updatePlacement
} from './index.ts';
import { parseForm } from './parseForm.ts';
import { element, everything } from './testing/fixtures.ts';
import type { FormDocument } from './types.ts';

/** What a designer does; numbers choose what it is done to. */
const EDITS: readonly ((form: FormDocument, a: number, b: number) => FormDocument)[] = [
	(form) => addPage(form, { title: { vi: 'Trang' } }),
	(form, a) => addSection(form, { title: { vi: 'Phần' }, at: { container: pick(form, a, ['page'])! } }),
	(form, a) => addField(form, { element: element('fullName', 'Tên', 'string'), at: { container: pick(form, a, ['page', 'section'])! } }),
	(form, a) => onItem(form, a, (id) => removeItem(form, { id })),
	(form, a) => onItem(form, a, (id) => duplicateItem(form, { id })),
	(form, a, b) => onItem(form, a, (id) => moveItem(form, { id, to: { container: pick(form, b, ['page'])!, index: 0 } })),
	(form, a, b) => onItem(form, a, (id) => setVisibleWhen(form, { id, feel: `hasChild = ${b % 2 === 0}` })),
	(form, a, b) =>
		onItem(form, a, (id) => {
			const path = `/named${b}`;
			const node = formNodes(form).find((candidate) => candidate.id === id);
			return node?.type === 'field' && node.repeat === undefined && isPathFree(form, path)
				? updatePlacement(form, { id, changes: { path, label: { vi: `Tên ${b}` } } })
				: form;
		})
];

function pick(form: FormDocument, number: number, types: readonly string[]): string | undefined {
	const ids = formNodes(form).filter(({ type }) => types.includes(type));
	return ids[number % ids.length]?.id;
}

function onItem(form: FormDocument, number: number, edit: (id: string) => FormDocument): FormDocument {
	const id = pick(form, number, ['section', 'text', 'repeat']) ?? pick(form, number, ['field']);
	const field = number % 2 === 0 ? pick(form, number, ['field']) : id;
	return field === undefined || formNodes(form).length > 60 ? form : edit(field);
}

function holds(form: FormDocument): void {
	const ids = formNodes(form).map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(parseForm(form)).toEqual({ ok: true, value: form });
}

it('a form goes back to what it was and forward to what it became, step by step', () => {
	const edit = fc.tuple(fc.nat(EDITS.length - 1), fc.nat(1000), fc.nat(1000));
	fc.assert(
		fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (edits) => {
			let history: History<FormDocument> = startHistory(everything);
			const seen: FormDocument[] = [everything];
			for (const [kind, a, b] of edits) {
				const before = history;
				history = record(history, EDITS[kind]!(history.present, a, b));
				if (history !== before) seen.push(history.present);
			}
			const steps = history.past;
			for (const wanted of [...seen].reverse()) {
				expect(history.present).toEqual(wanted);
				holds(history.present);
				history = undo(history);
			}
			expect(history.past).toEqual([]);
			for (const wanted of seen) {
				expect(history.present).toEqual(wanted);
				history = redo(history);
			}
			// The steps alone, as another program would keep them, come to the same form.
			const patched = steps.reduce((form, { redo: patches }) => applyPatches(form, patches), everything);
			expect(patched).toEqual(seen.at(-1));
		}),
		{ numRuns: 60 }
	);
});
