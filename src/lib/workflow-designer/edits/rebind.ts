import type { StepBinding } from '#core/workflows/types.ts';
import type { PartNames } from '../modeler/partNames.ts';
import { STEP_DEFAULTS } from '../stepKinds.ts';

/** What a change of kind takes away because the new kind has no place for it. */
export type LostPart = 'source' | 'form' | 'fee' | 'timer';

/**
 * The binding of a step that becomes another kind: role, pause and outcomes follow the kind as far as they still were
 * those of the old one; what the new kind cannot have is left out and named.
 */
export function rebind(
	binding: StepBinding,
	kind: StepBinding['kind'],
	names: Pick<PartNames, 'outcomes'>
): { readonly binding: StepBinding; readonly lost: readonly LostPart[] } {
	const before = STEP_DEFAULTS[binding.kind];
	const after = STEP_DEFAULTS[kind];
	const { role, pausesClock, source, form, fee, ...rest } = binding;
	const usual = JSON.stringify(names.outcomes(binding.kind)) === JSON.stringify(binding.outcomes);
	const pauses = pausesClock === before.pausesClock ? after.pausesClock : pausesClock;
	const kept = {
		source: source && kind === 'lookUpSource' ? { source } : {},
		form: form && after.type === 'userTask' ? { form } : {},
		fee: fee && kind === 'collectFee' ? { fee } : {}
	};
	const lost: LostPart[] = [];
	if (source && !('source' in kept.source)) lost.push('source');
	if (form && !('form' in kept.form)) lost.push('form');
	if (fee && !('fee' in kept.fee)) lost.push('fee');
	return {
		binding: {
			...rest,
			kind,
			role: role === undefined || role === before.role ? after.role : role,
			outcomes: usual ? names.outcomes(kind) : binding.outcomes,
			...(pauses ? { pausesClock: true } : {}),
			...kept.source,
			...kept.form,
			...kept.fee
		},
		lost
	};
}
