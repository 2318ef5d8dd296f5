import { describe, expect, it } from 'vitest';
import { dateText, parseDateText } from './dateText.ts';

describe('a stored date', () => {
	it.each([
		['2026-03-27', '27/03/2026'],
		['15:00', '15:00'],
		['2026-03-27T08:05', '27/03/2026 08:05'],
		['', '']
	])('%s reads %s', (value, text) => {
		expect(dateText(value)).toBe(text);
	});
});

describe('a typed date', () => {
	it.each([
		['27/03/2026', '2026-03-27'],
		['7/3/2026', '2026-03-07'],
		[' 27-03-2026 ', '2026-03-27'],
		['27.3.2026', '2026-03-27'],
		['27032026', '2026-03-27'],
		['29/02/2028', '2028-02-29'],
		['', '']
	])('%s is %s', (text, value) => {
		expect(parseDateText(text, 'date')).toBe(value);
	});

	it.each([
		'31/02/2026',
		'29/02/2026',
		'03/27/2026',
		'2026-03-27',
		'27/03/26',
		'hôm nay',
		'00/01/2026',
		'1/1/0099'
	])('%s is none', (text) => {
		expect(parseDateText(text, 'date')).toBeUndefined();
	});
});

describe('a typed time', () => {
	it.each([
		['8:05', '08:05'],
		['15h', '15:00'],
		['15g30', '15:30'],
		['0930', '09:30'],
		['23:59', '23:59']
	])('%s is %s', (text, value) => {
		expect(parseDateText(text, 'time')).toBe(value);
	});

	it.each(['24:00', '12:60', '3', '8 giờ'])('%s is none', (text) => {
		expect(parseDateText(text, 'time')).toBeUndefined();
	});
});

describe('a typed date with time', () => {
	it.each([
		['27/03/2026 15:00', '2026-03-27T15:00'],
		['27/3/2026, 8h', '2026-03-27T08:00']
	])('%s is %s', (text, value) => {
		expect(parseDateText(text, 'dateTime')).toBe(value);
	});

	it.each(['27/03/2026', '15:00', '31/02/2026 10:00', '27/03/2026 25:00'])('%s is none', (text) => {
		expect(parseDateText(text, 'dateTime')).toBeUndefined();
	});
});
