import type { StepBinding } from '#core/workflows/types.ts';

/** Parts of a binding to set; undefined takes one away. */
export type BindingPart = { readonly [K in keyof StepBinding]?: StepBinding[K] | undefined };

/** A change of a binding that sets some of its parts. */
export function setPart(part: BindingPart): (binding: StepBinding) => StepBinding {
	return (binding) => {
		const entries = Object.entries({ ...binding, ...part }).filter(([, value]) => value !== undefined);
		return Object.fromEntries(entries) as unknown as StepBinding;
	};
}
