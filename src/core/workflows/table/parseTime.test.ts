import { describe, expect, it } from 'vitest';
import { parseTime } from './parseTime.ts';

const limit = (duration: string, calendar: 'working' | 'calendar' = 'working') => ({ limit: { duration, calendar } });

describe('parseTime', () => {
	it.each([
		['0,5 ngày làm việc', limit('PT4H')],
		['0.25 ngày LV', limit('PT2H')],
		['½ ngày làm việc', limit('PT4H')],
		['1,5 ngày làm việc', limit('P1DT4H')],
		['04 giờ', limit('PT4H')],
		['04 giờ làm việc', limit('PT4H')],
		['30 phút', limit('PT30M')],
		['01 ngày làm việc và 04 giờ', limit('P1DT4H')],
		['Không quá 03 ngày làm việc', limit('P3D')],
		['16 ngày làm việc (128 giờ)', limit('P16D')],
		['240 giờ', limit('PT240H')],
		['08 giờ', limit('PT8H')],
		['15 ngày (theo lịch)', limit('P15D', 'calendar')],
		['24 giờ liên tục', limit('PT24H', 'calendar')],
		['Trong ngày', limit('P0D')]
	])('reads %s', (text, expected) => {
		expect(parseTime(text, { working: false })).toEqual(expected);
	});

	it.each(['không tính thời gian', 'Giờ hành chính', 'Không quy định'])('counts no time for %s', (text) => {
		expect(parseTime(text, { working: true })).toEqual({ none: true });
	});

	it('takes days for calendar days unless the table speaks of working days, and says so', () => {
		expect(parseTime('15 ngày', { working: false })).toEqual({ ...limit('P15D', 'calendar'), doubt: 'assumed' });
		expect(parseTime('15 ngày', { working: true })).toEqual({ ...limit('P15D'), doubt: 'assumed' });
		expect(parseTime('1/2 ngày', { working: false })).toEqual({ ...limit('PT4H'), doubt: 'assumed' });
	});

	it('gives a bare number the unit of the header, else days with a doubt', () => {
		expect(parseTime('4', { working: false, unit: 'hour' })).toEqual(limit('PT4H'));
		expect(parseTime('0,5', { working: true, unit: 'day' })).toEqual(limit('PT4H'));
		expect(parseTime('2', { working: true })).toEqual({ ...limit('P2D'), doubt: 'assumed' });
	});

	it.each(['02 tháng', 'theo quy định', '5-7 ngày', '1/0 ngày x'])('understands no single limit in %s', (text) => {
		expect(parseTime(text, { working: true })).toEqual({ doubt: 'unclear' });
	});

	it.each(['', ' ', '-', '…'])('says nothing of an empty cell %j', (text) => {
		expect(parseTime(text, { working: true }).limit).toBeUndefined();
	});
});
