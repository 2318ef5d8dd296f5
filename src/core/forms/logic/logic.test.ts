import { describe, expect, it } from 'vitest';
import { everything, field, form } from '../testing/fixtures.ts';
import { formLogic } from './formLogic.ts';
import { relatedTo } from './related.ts';

describe('the logic of a form', () => {
	it('is every rule with the items it reads', () => {
		expect(formLogic(everything).map(({ id, use, item, reads }) => [id, use, item, reads])).toEqual([
			['childPart', 'visibleWhen', undefined, ['hasChild']],
			['childNote', 'requiredWhen', undefined, ['gender']],
			['memberPid', 'visibleWhen', undefined, ['memberAge']],
			['total', 'calculation', undefined, ['members', 'memberShare']],
			['notSamePerson', 'test', 'childName', ['name', 'childName']],
			['shareBelowTotal', 'test', 'memberShare', ['memberShare']]
		]);
	});

	it('names what nobody has, and rules that cannot be read', () => {
		const doc = form([
			field('a', '/a', 'note', { visibleWhen: { feel: 'gone = 1 and dossier.x = 2' }, requiredWhen: { feel: 'a =' } })
		]);
		expect(formLogic(doc)).toMatchObject([
			{ reads: [], unknown: ['gone'], broken: false },
			{ reads: [], unknown: [], broken: true }
		]);
	});

	it('tells who reads whom, also by way of others and of what holds them', () => {
		const doc = form([
			field('a', '/a', 'agrees'),
			{
				type: 'section',
				id: 's',
				title: { vi: 'S' },
				visibleWhen: { feel: 'a' },
				items: [field('b', '/b', 'agrees')]
			},
			field('c', '/c', 'agrees', { visibleWhen: { feel: 'b' } }),
			field('d', '/d', 'agrees')
		]);
		const rules = formLogic(doc);
		expect(relatedTo(doc, rules, 'a')).toEqual({
			reads: { direct: [], indirect: [] },
			readers: { direct: ['s'], indirect: ['c'] }
		});
		expect(relatedTo(doc, rules, 'c').reads).toEqual({ direct: ['b'], indirect: ['a'] });
		expect(relatedTo(doc, rules, 'd')).toEqual({
			reads: { direct: [], indirect: [] },
			readers: { direct: [], indirect: [] }
		});
	});
});
