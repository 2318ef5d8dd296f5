import type { ChangeClass } from '#core/dictionary/changes/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';

/** A newer approved version of something the form pins. */
export interface PinUpgrade {
	readonly from: Ref;
	readonly to: Ref;
	readonly title: Text;
	/** How far what changed in between reaches. */
	readonly class: ChangeClass;
}
