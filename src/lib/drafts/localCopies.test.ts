import { describe, expect, it } from 'vitest';
import { withFallback, type LocalCopies, type LocalCopy } from './localCopies.ts';

describe('two places to keep work in', () => {
	it('keeps in the second what the first refuses, and lists both, newest first', async () => {
		const [full, spare] = [place({ full: true, held: [copyOf('older', 1)] }), place()];
		const copies = withFallback(full, spare);
		await copies.put(copyOf('newer', 2));
		expect((await copies.list('u1/form/a')).map(({ key }) => key)).toEqual(['newer', 'older']);
	});

	it('lists what can be read, and says when nothing can', async () => {
		const readable = place({ held: [copyOf('kept', 1)] });
		expect(await withFallback(place({ shut: true }), readable).list('u1/form/a')).toHaveLength(1);
		expect(await withFallback(readable, place({ shut: true })).list('u1/form/a')).toHaveLength(1);
		await expect(
			withFallback(place({ shut: true }), place({ shut: true })).list('u1/form/a')
		).rejects.toThrow();
	});

	it('says when neither keeps anything', async () => {
		const copies = withFallback(place({ full: true }), place({ full: true }));
		await expect(copies.put(copyOf('lost', 1))).rejects.toThrow('full');
	});
});

// helpers

function copyOf(key: string, second: number): LocalCopy {
	return { key, document: 'u1/form/a', content: {}, rev: 1, at: `2026-11-21T03:00:0${second}.000Z` };
}

function place({ full = false, shut = false, held = [] as readonly LocalCopy[] } = {}): LocalCopies {
	let copies = held;
	return {
		async put(copy) {
			if (full) throw new Error('full');
			copies = [...copies, copy];
		},
		async list() {
			if (shut) throw new Error('shut');
			return copies;
		},
		async remove(key) {
			copies = copies.filter((copy) => copy.key !== key);
		}
	};
}
