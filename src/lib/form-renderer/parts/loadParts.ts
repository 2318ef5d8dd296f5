import type { CompiledForm, UiControl, UiElement } from '#core/forms/index.ts';
import { findControl } from '../findControl.ts';
import { loadChecks } from './loadChecks.ts';
import * as parts from './parts.ts';

/**
 * Loads the scripts of every part a form will want. A host that awaits this before it shows the form, or before it draws
 * it on a server, shows it whole at once; parts that cannot be had now are tried again where they are wanted.
 */
export async function loadParts(form: CompiledForm, mode: 'citizen' | 'officer' = 'citizen'): Promise<void> {
	const isPrefilled = form.placements.some(({ prefill }) => prefill);
	const hasValues = isPrefilled || mode === 'officer' || form.placements.some(({ calculated }) => calculated);
	const wanted = new Set([
		...form.uiSchema.elements.flatMap((page) => controlsOf(form, page.elements)),
		...(hasValues ? [parts.READONLY] : []),
		...(isPrefilled ? [parts.SOURCE_NOTE, parts.SOURCE_NOTICES, parts.CHANGE_CHOICE] : []),
		...(form.rich ? [parts.RICH_TEXT] : []),
		...(form.layout === 'taskList' ? [parts.TASK_LIST] : []),
		...(mode === 'officer' ? [parts.OFFICER_FORM] : [parts.REVIEW_PAGE]),
		parts.ERROR_SUMMARY
	]);
	// What checks answers comes along: a page is to be finished without a connection, too.
	const checks = loadChecks().catch(() => undefined);
	await Promise.all([...[...wanted].map((part) => part.load()), checks]);
}

// helpers

function controlsOf(
	form: CompiledForm,
	elements: readonly UiElement[]
): readonly { load(): Promise<void> }[] {
	return elements.flatMap((element) => {
		switch (element.type) {
			case 'Label':
				return [];
			case 'Group':
				return controlsOf(form, element.elements);
			case 'Control':
				return 'detail' in element.options
					? [parts.REPEAT, ...controlsOf(form, element.options.detail.elements)]
					: [findControl(form, element as UiControl)];
		}
	});
}
