import { describe, expect, it } from 'vitest';
import {
	formatDate,
	formatDateTime,
	formatDuration,
	formatMoment,
	formatMoney,
	formatNumber,
	formatPercent,
	initials
} from './format.ts';

describe('dates', () => {
	it('are those of Vietnam, whatever the machine thinks', () => {
		expect(formatDate('2026-11-20T18:30:00.000Z', 'vi')).toBe('21/11/2026');
		expect(formatDateTime('2026-11-20T18:30:00.000Z', 'vi')).toBe('21/11/2026 01:30');
		expect(formatDateTime('2026-11-20T18:30:00.000Z', 'en')).toBe('21 Nov 2026, 01:30');
	});

	it('take a local date as it is', () => {
		expect(formatDate('2026-02-05', 'vi')).toBe('05/02/2026');
		expect(formatDate('2026-02-05', 'en')).toBe('5 Feb 2026');
	});

	it('name the weekday as on a Vietnamese calendar', () => {
		expect(formatMoment('2026-11-20T07:20:00.000Z', 'vi')).toBe('T6 20/11/2026 14:20');
	});
});

describe('numbers', () => {
	it('group by points in Vietnamese and by commas in English', () => {
		expect(formatNumber(2149, 'vi')).toBe('2.149');
		expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
		expect(formatNumber(-999, 'vi')).toBe('−999');
		expect(formatMoney(50000, 'vi')).toBe('50.000 đồng');
	});

	it('say 100 % only when all is done', () => {
		expect(formatPercent(0.999, 'vi')).toBe('99 %');
		expect(formatPercent(1, 'en')).toBe('100%');
	});
});

describe('durations', () => {
	it('are read in words with their calendar', () => {
		expect(formatDuration('P7D', 'working', 'vi')).toBe('7 ngày làm việc');
		expect(formatDuration('P1D', 'working', 'en')).toBe('1 working day');
		expect(formatDuration('PT3H', 'working', 'vi')).toBe('3 giờ làm việc');
		expect(formatDuration('PT1H30M', undefined, 'vi')).toBe('1 giờ 30 phút');
		expect(formatDuration('P20D', 'calendar', 'en')).toBe('20 days');
	});

	it('of no days mean the same day', () => {
		expect(formatDuration('P0D', 'working', 'vi')).toBe('ngay trong ngày làm việc');
		expect(formatDuration('P0D', 'calendar', 'en')).toBe('the same day');
	});

	it('show themselves when they are not a duration', () => {
		expect(formatDuration('soon', 'working', 'vi')).toBe('soon');
	});
});

describe('initials', () => {
	it('are of the middle and the given name', () => {
		expect(initials('Nguyễn Thị Trang')).toBe('TT');
		expect(initials('Đức')).toBe('Đ');
	});
});
