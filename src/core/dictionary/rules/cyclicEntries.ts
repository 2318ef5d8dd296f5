import { onCycles } from '../cycle.ts';
import type { CodeEntry, CodeListDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** Following parents or successors from an entry leads back to it. */
export const cyclicEntries: DictionaryRule<CodeListDocument> = {
	id: 'dictionary/cyclic-entries',
	check: ({ id, entries, parentList, successorList }) => {
		const byCode = new Map(entries.map((entry) => [entry.code, entry]));
		const circles = (key: 'parent' | 'successors', follow: (entry: CodeEntry) => readonly string[]) => {
			const found = onCycles([...byCode.keys()], (code) => {
				const entry = byCode.get(code);
				return entry ? follow(entry) : [];
			});
			return entries.flatMap(({ code }, index) =>
				found.has(code) ? [finding(cyclicEntries.id, 'error', `/entries/${index}/${key}`, { id, code })] : []
			);
		};
		// In a list of their own, parents and successors with the same code are other things.
		return [
			...circles('parent', ({ parent }) =>
				parentList === undefined && parent !== undefined ? [parent] : []
			),
			...circles('successors', ({ successors = [] }) => (successorList === undefined ? successors : []))
		];
	}
};
