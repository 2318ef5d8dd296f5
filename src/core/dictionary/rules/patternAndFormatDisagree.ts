import type { DataType } from '../types.ts';
import { finding, type ElementRule } from './rule.ts';

/** Values everybody takes for the type, and values nobody does. */
const SAMPLES: {
	readonly [T in DataType]?: { readonly good: readonly string[]; readonly bad: readonly string[] };
} = {
	personId: {
		good: ['001199000001', '079085012345', '038303004321'],
		bad: ['', '123456789', 'ABCDEFGHIJKL', '0011990000012', '001199 00001']
	},
	phone: {
		good: ['0901234567', '0381234567', '02438255555', '+84901234567', '+12025550123'],
		bad: ['', '12', 'abcdefghij', '0901-234-567', '(090)1234567']
	},
	taxCode: {
		good: ['0101234567', '0101234567-001', '001199000001'],
		bad: ['', '12345', 'ABCDEFGHIJ', '0101234567-1', '0101234567001']
	},
	email: {
		good: ['lan@tinh.gov.vn', 'le.thi-mai+1@vi-du.vn', 'a_b@c.com'],
		bad: ['', 'lan', '@tinh.gov.vn', 'lan@', 'le lan@tinh.vn', 'lan@tinh,vn']
	}
};

/** An own pattern takes the place of the type's, but takes what is none of that type, or nothing that is. */
export const patternAndFormatDisagree: ElementRule = {
	id: 'dictionary/pattern-and-format-disagree',
	check: ({ id, dataType, constraints }) => {
		const samples = SAMPLES[dataType];
		const expression = samples && expressionOf(constraints?.pattern);
		if (!expression) return [];
		const wrong = samples.bad.find((value) => expression.test(value));
		const none = !samples.good.some((value) => expression.test(value));
		if (wrong === undefined && !none) return [];
		const value = wrong === undefined ? (samples.good[0] ?? '') : wrong;
		return [finding(patternAndFormatDisagree.id, 'warning', '/constraints/pattern', { id, dataType, value })];
	}
};

// helpers

/** Patterns that do not compile are another rule's. */
function expressionOf(pattern: string | undefined): RegExp | undefined {
	if (pattern === undefined) return undefined;
	try {
		return new RegExp(pattern, 'u');
	} catch {
		return undefined;
	}
}
