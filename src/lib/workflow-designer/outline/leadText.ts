import { m } from '#lib/i18n/paraglide/messages.js';
import { nodeName } from './nodeName.ts';
import type { OutlineRow } from './outlineRows.ts';

/** "→ Ký số", "→ quay lại bước 3"; empty where work simply goes on with the next row. */
export function leadText({ target, targetNumber, back }: OutlineRow): string {
	if (!target) return '';
	if (!back) return `→ ${nodeName(target)}`;
	return targetNumber
		? m.workflows_outline_back_step({ number: targetNumber })
		: m.workflows_outline_back_to({ name: nodeName(target) });
}
