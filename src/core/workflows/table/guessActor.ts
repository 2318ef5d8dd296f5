import { fold } from '#core/shared/fold.ts';
import type { StepUnit } from '../types.ts';

export interface GuessedActor {
	readonly role: string;
	readonly unit: StepUnit;
	/** The text names a unit but not who acts in it, or nothing that is known. */
	readonly guessed: boolean;
}

/** Who acts, as role and unit, from the words of the annex. */
export function guessActor(actor: string): GuessedActor {
	const words = fold(actor);
	const found = ACTORS.find(([pattern]) => pattern.test(words));
	if (found) return { role: found[1], unit: found[2], guessed: false };
	return { role: 'specialist', unit: 'deciding', guessed: true };
}

// helpers

const ACTORS: readonly (readonly [RegExp, string, StepUnit])[] = [
	[/^(he thong|phan mem|tu dong)/, 'system', 'system'],
	[/\bthue\b/, 'taxOfficer', 'tax'],
	[
		/^(nguoi (dan|nop|yeu cau|de nghi|su dung)|cong dan|to chuc|ca nhan|doanh nghiep|chu dau tu|thuong nhan|ho kinh doanh)/,
		'applicant',
		'applicant'
	],
	[/mot cua|tn ?(&|va) ?tkq|tntkq|tiep nhan va tra|bo phan tiep nhan|bp ?tn|ttpvhcc|phuc vu hanh chinh cong/, 'oneStopOfficer', 'intake'],
	[/van thu|hc-qt|hanh chinh - quan tri/, 'clerk', 'deciding'],
	[/ho tich/, 'justiceOfficer', 'deciding'],
	[/(lanh dao|truong|pho truong) (cac )?(phong|van phong|vp|bo phan|ban|don vi)/, 'divisionHead', 'deciding'],
	[/lanh dao|giam doc|chu tich|nguoi dung dau|thu truong/, 'leader', 'deciding'],
	[/chuyen vien|cong chuc|vien chuc|can bo|nhan vien/, 'specialist', 'deciding']
];
