import type { ChangeClass } from '#core/dictionary/changes/types.ts';
import type { Ref } from '#core/shared/document.ts';

/** A newer approved version of something a document pins. */
export interface PinUpgrade {
	readonly from: Ref;
	readonly to: Ref;
	readonly title: string;
	/** How far what changed in between reaches. */
	readonly class: ChangeClass;
}
