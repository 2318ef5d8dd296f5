import { render } from 'vitest-browser-svelte';
import type { DictionaryDocument } from '#core/dictionary/kinds.ts';
import type { Finding } from '#core/shared/finding.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import DefinitionEditor from '../editor/DefinitionEditor.svelte';
import { DictionaryEditor } from '../editor/DictionaryEditor.svelte.ts';
import type { KnownDocument } from '../types.ts';

/** The editor of `document` on the page, in Vietnamese on 2026-03-27, with what the last save found. */
export function openEditor(
	document: DictionaryDocument,
	{ findings = [], known = [] }: { findings?: readonly Finding[]; known?: readonly KnownDocument[] } = {}
) {
	overwriteGetLocale(() => 'vi');
	let changes = 0;
	const editor = new DictionaryEditor({
		document,
		locale: 'vi',
		known,
		search: async () => known,
		onchange: () => (changes += 1),
		findings: () => findings,
		problems: () => []
	});
	render(DefinitionEditor, { editor, today: '2026-03-27' });
	return { editor, changes: () => changes };
}
