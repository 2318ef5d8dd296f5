import { describe, expect, it } from 'vitest';
import { finishCitations } from './finishCitations.ts';

describe('finishing citations', () => {
	it('stores composed text and no empty place', () => {
		const typed = 'khoản 1 Điều 16 '.normalize('NFD');
		expect(
			finishCitations([
				{ instrument: 'instrument:60-2014-qh13@1', place: typed },
				{ instrument: 'instrument:123-2015-nd-cp@1', place: '  ' }
			])
		).toEqual({
			ok: true,
			value: [
				{ instrument: 'instrument:60-2014-qh13@1', place: 'khoản 1 Điều 16'.normalize('NFC') },
				{ instrument: 'instrument:123-2015-nd-cp@1' }
			]
		});
	});

	it('refuses a citation without an instrument', () => {
		expect(finishCitations([{ instrument: '', place: 'Điều 3' }]).ok).toBe(false);
	});
});
