import type { Library } from '#core/catalogue/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { ElementDocument } from '../types.ts';
import { constraintUnfit } from './constraintUnfit.ts';
import { duplicateElement } from './duplicateElement.ts';
import { exampleInvalid } from './exampleInvalid.ts';
import { lockedButOverwritable } from './lockedButOverwritable.ts';
import { noCitation } from './noCitation.ts';
import { noDefinition } from './noDefinition.ts';
import { noSourceOfRecord } from './noSourceOfRecord.ts';
import { patternAndFormatDisagree } from './patternAndFormatDisagree.ts';
import { patternUnsafe } from './patternUnsafe.ts';
import { relationCycle } from './relationCycle.ts';
import type { DictionarySurroundings, ElementRule } from './rule.ts';
import { typeNarrowed } from './typeNarrowed.ts';
import { unknownReference } from './unknownReference.ts';
import { unused } from './unused.ts';
import { validityReversed } from './validityReversed.ts';

export const ELEMENT_RULES: readonly ElementRule[] = [
	unknownReference,
	constraintUnfit,
	patternUnsafe,
	patternAndFormatDisagree,
	exampleInvalid,
	lockedButOverwritable,
	validityReversed,
	relationCycle,
	typeNarrowed,
	duplicateElement,
	noSourceOfRecord,
	noDefinition,
	noCitation,
	unused
];

/** Everything lint says of a data element; `at` is a pointer into it. */
export function checkElement(
	element: ElementDocument,
	library: Library,
	surroundings: DictionarySurroundings = {}
): Finding[] {
	return ELEMENT_RULES.flatMap((rule) => rule.check(element, { ...surroundings, library }));
}
