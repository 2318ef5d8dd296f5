import { fold } from '#core/shared/fold.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** Words that begin an example, not a name; dots that stand for what is to be written. */
const EXAMPLE = /^(v[ií]\s+d[uụ]|vd|e\.?g\.?|for example)(?!\p{L})|(\.{3}|…)$/iu;

/**
 * A label that is an example or dots to write on, or a help text that only repeats the label: what a placeholder does
 * in other forms. Ours have none.
 */
export const placeholderAsLabel: FormRule = {
	id: 'form/placeholder-as-label',
	field: ({ id, at, item, label }) => {
		if (!label) return undefined;
		const name = label.vi.normalize('NFC').trim();
		if (EXAMPLE.test(name)) {
			return finding(placeholderAsLabel.id, 'warning', item.label ? `${at}/label` : at, { id });
		}
		if (!item.help || name === '' || bare(item.help.vi) !== bare(label.vi)) return undefined;
		const fix = fixAt('form/remove-help', at, {});
		return finding(placeholderAsLabel.id, 'warning', `${at}/help`, { id }, fix);
	}
};

// helpers

/** Without what changes nothing: case, punctuation, "Nhập" and "Enter". */
function bare(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N} ]/gu, '')
		.replace(/^(nhap|dien|ghi|enter|type) /, '')
		.trim();
}
