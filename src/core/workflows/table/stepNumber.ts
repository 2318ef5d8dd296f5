import { fold } from '#core/shared/fold.ts';

/** A step's number as it is compared: "Bước 2a", "B2a.", "2a" are `2a`; other letters stay: "X1" is `x1`. */
export function numberKey(text: string): string {
	return fold(text)
		.replace(/^(buoc|step)\s*/, '')
		.replace(/[().:\s]/g, '')
		.replace(/^b(?=\d)/, '');
}

/** "B6–B13" is 6 to 13; undefined for a single number. */
export function numberRange(text: string): { readonly from: number; readonly to: number } | undefined {
	const match = /^(?:b|buoc)?\s*(\d+)\s*(?:-|–|—|den|~)\s*(?:b|buoc)?\s*(\d+)$/.exec(fold(text));
	const [from, to] = [Number(match?.[1]), Number(match?.[2])];
	return match && from < to && to - from < 100 ? { from, to } : undefined;
}

/** Numbers a text names ("B3", "bước 2a", "X1"), in their order. */
export function numbersIn(text: string): readonly string[] {
	const found = fold(text).matchAll(/\b(?:(?:buoc\s*(?:so\s*)?|b\.?\s?)(\d+[a-z]?)|([xt]\d+[a-z]?))\b/g);
	return [...found].map(([, plain, lettered]) => plain ?? lettered ?? '');
}
