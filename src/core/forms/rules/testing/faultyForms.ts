import type { Severity } from '#core/shared/finding.ts';
import type { FormDocument } from '../../types.ts';
import { FAULTY_DATA } from './faultyData.ts';
import { FAULTY_LOGIC } from './faultyLogic.ts';
import { FAULTY_WORDS } from './faultyWords.ts';

/** A form with one fault: what finds it and where, and the form its fix comes to, when the finding has one. */
export interface FaultyForm {
	readonly rule: string;
	readonly severity: Severity;
	readonly at: string;
	readonly form: FormDocument;
	readonly stage?: 'draft' | 'candidate';
	readonly fixed?: FormDocument;
}

export const FAULTY: readonly FaultyForm[] = [...FAULTY_WORDS, ...FAULTY_LOGIC, ...FAULTY_DATA];
