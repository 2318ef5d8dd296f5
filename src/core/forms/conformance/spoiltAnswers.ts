import type { CompiledPlacement } from '../compile/types.ts';

/** What is wrong with an answer, and a value of which that is so. */
export interface SpoiltAnswer {
	readonly fault: string;
	readonly value: unknown;
}

/** Values a field refuses, one for each of its limits that a schema can say. */
export function spoiltAnswers({ dataType, constraints, control }: CompiledPlacement): readonly SpoiltAnswer[] {
	const { minimum, maximum, minLength, maxLength = 250, maxCount = 0, maxBytes = 0 } = constraints;
	const file = { name: 'tep.pdf', mediaType: 'application/pdf', size: 1, digest: `sha256:${'0'.repeat(64)}` };
	switch (dataType) {
		case 'integer':
		case 'money':
		case 'decimal':
			return [
				{ fault: 'wrong type', value: '12' },
				...given('fraction', dataType === 'decimal' ? undefined : 1.5),
				...given('too small', minimum === undefined ? undefined : minimum - 1),
				...given('too large', maximum === undefined ? undefined : maximum + 1)
			];
		case 'boolean':
			return [
				{ fault: 'wrong type', value: 'true' },
				...(control === 'yesNo' ? [] : [{ fault: 'denied', value: false }])
			];
		case 'code':
			return [
				{ fault: 'wrong type', value: 1 },
				{ fault: 'bad code', value: 'khong-co-ma-nay' }
			];
		case 'codes':
			return [
				{ fault: 'wrong type', value: 'x' },
				{ fault: 'bad code', value: ['khong-co-ma-nay'] },
				{ fault: 'wrong item', value: [1] },
				{ fault: 'twice', value: ['x', 'x'] },
				{ fault: 'nothing', value: [] },
				{ fault: 'too many', value: Array.from({ length: maxCount + 1 }, (_, index) => `x${index}`) }
			];
		case 'address':
			return [
				{ fault: 'wrong type', value: 'Hà Nội' },
				{ fault: 'no commune', value: { province: '01' } },
				{ fault: 'bad code', value: { province: 'khong-co', commune: 'khong-co' } },
				{ fault: 'unknown part', value: { province: '01', commune: '00004', district: '001' } },
				{ fault: 'too long', value: { province: '01', commune: '00004', line: 'a'.repeat(maxLength + 1) } }
			];
		case 'attachment':
			return [
				{ fault: 'wrong type', value: {} },
				{ fault: 'no digest', value: [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1 }] },
				{ fault: 'bad media type', value: [{ ...file, mediaType: 'text/html' }] },
				{ fault: 'too large', value: [{ ...file, size: maxBytes + 1 }] },
				{ fault: 'too many', value: Array.from({ length: maxCount + 1 }, () => file) }
			];
		default:
			return [
				{ fault: 'wrong type', value: 12 },
				{ fault: 'control character', value: 'a\u0000b' },
				{ fault: 'too long', value: 'a'.repeat((constraints.maxLength ?? 0) + 1) },
				...given('too short', minLength === undefined || minLength === 0 ? undefined : '')
			];
	}
}

// helpers

function given(fault: string, value: unknown): readonly SpoiltAnswer[] {
	return value === undefined ? [] : [{ fault, value }];
}
