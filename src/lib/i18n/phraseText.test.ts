import { expect, test } from 'vitest';
import type { Phrase } from '#core/releases/diff/types.ts';
import { phraseText } from './phraseText.ts';

const changed: Phrase = {
	code: 'diff/deadline-changed',
	params: {
		name: { vi: 'Cấp phép', en: 'Permit' },
		before: { code: 'diff/calendar-days', params: { days: 20 } },
		after: { code: 'diff/working-days', params: { days: 10 } }
	}
};

test('texts and phrases within a phrase speak the same language', () => {
	expect(phraseText(changed, 'vi')).toBe('Thời hạn «Cấp phép»: 20 ngày → 10 ngày làm việc.');
	expect(phraseText(changed, 'en')).toBe('Time limit “Permit”: 20 days → 10 working days.');
});

test('amounts are written as the language does', () => {
	const amount = { code: 'diff/fee-amount', params: { amount: 150_000 } };
	expect(phraseText(amount, 'vi')).toBe('150.000 đồng');
	expect(phraseText(amount, 'en')).toBe('150,000 đồng');
});
