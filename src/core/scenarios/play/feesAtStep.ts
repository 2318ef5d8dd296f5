import type { DueFee } from '#core/procedures/index.ts';
import type { StepBinding } from '#core/workflows/index.ts';

/** Of the fees a dossier owes, those a `collectFee` step collects: the one it names, or all. Other steps collect none. */
export function feesAtStep(step: StepBinding | undefined, fees: readonly DueFee[]): readonly DueFee[] {
	if (step?.kind !== 'collectFee') return [];
	return step.fee === undefined ? fees : fees.filter(({ id }) => id === step.fee);
}
