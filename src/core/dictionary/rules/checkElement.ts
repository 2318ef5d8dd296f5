import type { Library } from '#core/catalogue/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { ElementDocument } from '../types.ts';
import { constraintUnfit } from './constraintUnfit.ts';
import { exampleInvalid } from './exampleInvalid.ts';
import { noCitation } from './noCitation.ts';
import { patternUnsafe } from './patternUnsafe.ts';
import type { ElementRule } from './rule.ts';
import { unknownReference } from './unknownReference.ts';

export const ELEMENT_RULES: readonly ElementRule[] = [
	unknownReference,
	constraintUnfit,
	patternUnsafe,
	exampleInvalid,
	noCitation
];

/** Everything lint says of a data element; `at` is a pointer into it. */
export function checkElement(element: ElementDocument, library: Library): Finding[] {
	return ELEMENT_RULES.flatMap((rule) => rule.check(element, library));
}
