import { expect, test } from 'vitest';
import { laneChoices, laneOwner } from './laneNames.ts';

test('a lane is recognised by the name of a role or unit in either language, accents aside', () => {
	expect(laneOwner('Công chức tư pháp - hộ tịch')).toEqual({ role: 'justiceOfficer' });
	expect(laneOwner('co quan thue')).toEqual({ unit: 'tax' });
	expect(laneOwner('Tax office')).toEqual({ unit: 'tax' });
	expect(laneOwner('Phòng Kinh tế, Hạ tầng và Đô thị')).toBeUndefined();
	expect(laneOwner('')).toBeUndefined();
});

test('every choice names somebody', () => {
	for (const { name, owner } of [...laneChoices('vi'), ...laneChoices('en')]) {
		expect(name).not.toBe('');
		expect(Object.values(owner)).toHaveLength(1);
	}
});
