import type { OverwritePolicy } from '#core/dictionary/types.ts';
import type { CompiledPlacement } from '../compile/types.ts';

/** Whether another value may stand in the place of what the source said of a field. */
export function overwriteOf({
	prefill,
	overwrite
}: Pick<CompiledPlacement, 'prefill' | 'overwrite'>): OverwritePolicy {
	return prefill?.policy === 'locked' ? 'never' : (overwrite ?? 'free');
}
