import { applyFormFix } from '#core/forms/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import { parseRef } from '#core/shared/ref.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { FormEditor } from '../FormEditor.svelte.ts';

/**
 * Mends what was found as one undo step and says so; the documents the fix names are fetched first. False when what it
 * stands on is no longer there.
 */
export async function performFix(editor: FormEditor, { fix }: Pick<Finding, 'fix'>): Promise<boolean> {
	if (!fix || !editor.canEdit) return false;
	const named = Object.values(fix.params ?? {}).filter(
		(value): value is string => typeof value === 'string' && parseRef(value) !== undefined
	);
	await editor.learn(named);
	const mended = applyFormFix(editor.form, { fix }, editor.library);
	if (!mended) {
		editor.say(m.designer_fix_gone());
		return false;
	}
	editor.apply(() => mended);
	editor.say(m.designer_said_fixed({ fix: problemText(fix, editor.locale) }));
	return true;
}
