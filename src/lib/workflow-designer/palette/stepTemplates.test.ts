import { describe, expect, test } from 'vitest';
import { STEP_DEFAULTS } from '../stepKinds.ts';
import { namesIn } from '../modeler/partNames.ts';
import { STEP_TEMPLATES } from './stepTemplates.ts';

const LOOK_UP_OUTCOMES = ['found', 'notFound', 'partial', 'wrong', 'timeout'];

describe.each(STEP_TEMPLATES.map((template) => [template.id, template] as const))(
	'pattern %s',
	(_, template) => {
		const part = (key: string) => template.parts.find((other) => other.key === key);

		test('every way joins parts it has, and goes on once', () => {
			for (const { from, to } of template.ways) {
				expect(part(from), from).toBeDefined();
				if (to !== undefined) expect(part(to), to).toBeDefined();
			}
			expect(template.ways.filter(({ to }) => to === undefined)).toHaveLength(1);
		});

		test('no two parts stand on one place', () => {
			const places = template.parts.filter(({ on }) => !on).map(({ column, row }) => `${column}:${row}`);
			expect(new Set(places).size).toBe(places.length);
		});

		test('a choice has conditions on every way but its default, over outcomes its step can have', () => {
			for (const { key, part: kind } of template.parts) {
				const ways = template.ways.filter(({ from }) => from === key);
				if (kind !== 'choice' || ways.length < 2) continue;
				expect(ways.filter(({ isDefault }) => isDefault)).toHaveLength(1);
				for (const { outcome } of ways.filter(({ isDefault }) => !isDefault)) {
					const asked = outcome && part(outcome.of)?.part;
					const codes =
						asked === 'lookUpSource'
							? LOOK_UP_OUTCOMES
							: STEP_DEFAULTS[asked as keyof typeof STEP_DEFAULTS].outcomes;
					expect(codes).toContain(outcome?.is);
				}
			}
		});

		test('only gateways lead to several parts', () => {
			for (const { key, part: kind } of template.parts) {
				const ways = template.ways.filter(({ from }) => from === key);
				if (kind !== 'choice') expect(ways.length, key).toBeLessThan(2);
			}
		});

		test('is named in both languages', () => {
			const { name, parts, ways } = template;
			const texts = [name, ...parts.map((item) => item.name), ...ways.map((way) => way.name)];
			for (const text of texts) {
				if (!text) continue;
				expect(text({}, { locale: 'vi' })).not.toBe(text({}, { locale: 'en' }));
			}
			expect(namesIn('en').language).toBe('en');
		});
	}
);
