import { expect, test } from 'vitest';
import { inForce, keepsHistory, withdrawItems, type Catalogue, type CatalogueItem } from './catalogue.ts';

const MARCH = '2026-03-01T00:00:00.000Z';
const JUNE = '2026-06-01T00:00:00.000Z';
const JULY = '2026-07-01T00:00:00.000Z';
const items = [item('a', 1, MARCH), item('b', 2, JUNE)];

test('nothing is in force before the first date, then each from its own date', () => {
	expect(inForce(items, '1', '2026-02-28T23:59:59.999Z')).toBeUndefined();
	expect(inForce(items, '1', MARCH)?.addedIn).toBe(1);
	expect(inForce(items, '1', JUNE)?.addedIn).toBe(2);
	expect(inForce(items, '2', JUNE)).toBeUndefined();
});

test('of two with the same date the later one counts, and a rollback is a later item', () => {
	const rolledBack = [...items, item('a', 3, JUNE)];
	expect(inForce(rolledBack, '1', JUNE)?.addedIn).toBe(3);
});

test('a withdrawn release ends and leaves the one before it; the past does not change', () => {
	const withdrawn = withdrawItems(items, digest('b'), JULY, 3);
	expect(inForce(withdrawn, '1', JUNE)?.addedIn).toBe(2);
	expect(inForce(withdrawn, '1', JULY)?.addedIn).toBe(1);
});

test('a release withdrawn before its date never begins', () => {
	const withdrawn = withdrawItems(items, digest('b'), MARCH, 3);
	expect(inForce(withdrawn, '1', JUNE)?.addedIn).toBe(1);
});

test('a later catalogue may add and withdraw, nothing else', () => {
	const older = catalogue(items);
	expect(keepsHistory(older, catalogue([...items, item('c', 3, JULY)]))).toBe(true);
	expect(keepsHistory(older, catalogue(withdrawItems(items, digest('a'), JULY, 3)))).toBe(true);
	expect(keepsHistory(older, catalogue(items.slice(0, 1)))).toBe(false);
	expect(keepsHistory(older, catalogue([item('a', 1, JUNE), item('b', 2, JUNE)]))).toBe(false);
	const withdrawn = catalogue(withdrawItems(items, digest('a'), JULY, 3));
	expect(keepsHistory(withdrawn, older)).toBe(false);
	expect(keepsHistory(withdrawn, catalogue(withdrawItems(items, digest('a'), JUNE, 3)))).toBe(false);
});

// helpers

function digest(letter: string) {
	return `sha256:${letter.repeat(64)}` as const;
}

function item(letter: string, addedIn: number, effectiveFrom: string): CatalogueItem {
	const release = digest(letter);
	const attestations = { tested: release, approved: release, published: release };
	return { procedure: '1', release, number: addedIn, attestations, logIndex: 0, addedIn, effectiveFrom };
}

function catalogue(all: readonly CatalogueItem[]): Catalogue {
	return {
		formatVersion: 1,
		tenant: 't',
		channel: 'test',
		sequence: 9,
		issuedAt: MARCH,
		logIndex: 0,
		items: [...all]
	};
}
