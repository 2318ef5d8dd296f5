import { expect, it } from 'vitest';
import { withoutAnnotations } from './withoutAnnotations.ts';

it('leaves what answers are judged by, also where a field is called like an annotation', () => {
	const schema = {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: 'https://x.vn/a',
		title: 'A',
		properties: { title: { type: 'string', 'x-element': 'b', title: 'B' }, 'x-rays': { const: { title: 'C' } } },
		allOf: [{ if: { description: 'D', required: ['title'] }, then: true }],
		$defs: { description: { $id: 'https://x.vn/b', format: 'date', pattern: '^[0-9-]{10}$' } }
	};
	expect(withoutAnnotations(schema)).toEqual({
		$id: 'https://x.vn/a',
		properties: { title: { type: 'string' }, 'x-rays': { const: { title: 'C' } } },
		allOf: [{ if: { required: ['title'] }, then: true }],
		$defs: { description: { $id: 'https://x.vn/b', pattern: '^[0-9-]{10}$' } }
	});
});
