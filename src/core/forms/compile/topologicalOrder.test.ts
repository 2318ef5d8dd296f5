import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topologicalOrder } from './topologicalOrder.ts';

function after(...pairs: readonly (readonly [string, ...string[]])[]) {
	return new Map(pairs.map(([id, ...others]) => [id, new Set(others)]));
}

describe('topologicalOrder', () => {
	it('keeps the given order where nothing depends', () => {
		expect(topologicalOrder(['c', 'a', 'b'], new Map())).toEqual({ order: ['c', 'a', 'b'] });
	});

	it('puts what is depended on first', () => {
		expect(topologicalOrder(['a', 'b', 'c'], after(['a', 'c'], ['b', 'a']))).toEqual({ order: ['c', 'a', 'b'] });
	});

	it('names a cycle in the order of its dependencies, without what only leads to it', () => {
		const found = topologicalOrder(['x', 'a', 'b', 'c'], after(['x', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a']));
		expect(found).toEqual({ cycle: ['a', 'b', 'c'] });
	});

	it('finds what depends on itself', () => {
		expect(topologicalOrder(['a'], after(['a', 'a']))).toEqual({ cycle: ['a'] });
	});

	it('orders every graph without cycles, and finds a cycle in every other', () => {
		const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
		fc.assert(
			fc.property(graph, (edges) => {
				const ids = Array.from({ length: 8 }, (_, index) => String(index));
				const dependencies = new Map(
					ids.map((id) => [id, new Set(edges.filter(([from]) => String(from) === id).map(([, to]) => String(to)))])
				);
				const found = topologicalOrder(ids, dependencies);
				if ('order' in found) {
					expect([...found.order].sort()).toEqual(ids);
					for (const [from, to] of edges) {
						expect(found.order.indexOf(String(to))).toBeLessThan(found.order.indexOf(String(from)));
					}
				} else {
					const next = [...found.cycle.slice(1), found.cycle[0]!];
					found.cycle.forEach((id, index) => expect(dependencies.get(id)).toContain(next[index]));
				}
			})
		);
	});

	it('is not stopped by forms deeper than the call stack', () => {
		const ids = Array.from({ length: 50_000 }, (_, index) => String(index));
		const chain = new Map(ids.map((id, index) => [id, new Set([String(index + 1)])]));
		const found = topologicalOrder(ids, chain);
		expect('order' in found && found.order[0]).toBe('49999');
	});
});
