import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { leafHash, verifyConsistency, verifyInclusion } from './merkle.ts';
import { MerkleTree } from './merkleTree.ts';
import { consistencyProof, inclusionProof, treeRoot } from './treeProofs.ts';
import { hash } from './testing/nodeCrypto.ts';

/** Leaves and roots that the implementations of RFC 6962 have checked themselves against since 2012. */
const LEAVES = [
	'',
	'00',
	'10',
	'2021',
	'3031',
	'40414243',
	'5051525354555657',
	'606162636465666768696a6b6c6d6e6f'
];
const ROOTS = [
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];

test('the empty tree hashes to the hash of nothing', async () => {
	const root = await treeRoot(hash, 0, new MerkleTree(hash).read);
	expect(toHex(root)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test.each(ROOTS.map((root, at) => [at + 1, root] as const))(
	'the tree of %i known leaves has its known root',
	async (size, root) => {
		const tree = treeOf(LEAVES.slice(0, size).map((hex) => Buffer.from(hex, 'hex')));
		expect(toHex(await treeRoot(hash, size, tree.read))).toBe(root);
	}
);

test('every leaf of every tree up to 70 leaves is proven, and by its own proof only', async () => {
	for (let size = 1; size <= 70; size++) {
		const tree = treeOf(numbered(size));
		const root = await treeRoot(hash, size, tree.read);
		for (let index = 0; index < size; index++) {
			const proof = await inclusionProof(hash, index, size, tree.read);
			expect(verifyInclusion(hash, tree.node(0, index), index, size, proof, root)).toBe(true);
			if (size === 1) continue;
			const other = (index + 1) % size;
			expect(verifyInclusion(hash, tree.node(0, other), index, size, proof, root)).toBe(false);
			expect(verifyInclusion(hash, tree.node(0, index), other, size, proof, root)).toBe(false);
			expect(verifyInclusion(hash, tree.node(0, index), index, size, proof.slice(1), root)).toBe(false);
			expect(verifyInclusion(hash, tree.node(0, index), index, size, [...proof, root], root)).toBe(false);
		}
	}
});

test('every tree up to 40 leaves is shown to extend every earlier one', async () => {
	const tree = treeOf(numbered(40));
	for (let newer = 1; newer <= 40; newer++) {
		for (let older = 1; older <= newer; older++) {
			const proof = await consistencyProof(hash, older, newer, tree.read);
			const heads = [await headOf(tree, older), await headOf(tree, newer)] as const;
			expect(verifyConsistency(hash, ...heads, proof)).toBe(true);
			if (older === newer) continue;
			expect(verifyConsistency(hash, heads[1], heads[0], proof)).toBe(false);
			expect(verifyConsistency(hash, ...heads, proof.slice(1))).toBe(false);
		}
	}
});

test('a rewritten entry breaks consistency', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 60 }),
			fc.integer({ min: 0, max: 60 }),
			async (older, more) => {
				const newer = older + more + 1;
				const entries = numbered(newer);
				const rewritten = treeOf(entries.with(older - 1, Buffer.from('rewritten')));
				const head = await headOf(treeOf(entries), older);
				const proof = await consistencyProof(hash, older, newer, rewritten.read);
				expect(verifyConsistency(hash, head, await headOf(rewritten, newer), proof)).toBe(false);
			}
		)
	);
});

test('a copy grows on its own, also from an earlier size', async () => {
	const tree = treeOf(numbered(21));
	const copy = tree.copy(13);
	expect(await headOf(copy, 13)).toEqual(await headOf(treeOf(numbered(13)), 13));
	for (const entry of numbered(30).slice(13)) copy.append(leafHash(hash, entry));
	expect(await headOf(copy, 30)).toEqual(await headOf(treeOf(numbered(30)), 30));
	expect(tree.size).toBe(21);
});

test('equal sizes need equal roots, and everything extends the empty tree', () => {
	const [one, two] = [
		{ size: 3, root: hash(Buffer.from('1')) },
		{ size: 3, root: hash(Buffer.from('2')) }
	];
	expect(verifyConsistency(hash, one, one, [])).toBe(true);
	expect(verifyConsistency(hash, one, two, [])).toBe(false);
	expect(verifyConsistency(hash, { size: 0, root: one.root }, two, [])).toBe(true);
	expect(verifyConsistency(hash, { ...one, size: 0 }, { ...two, size: 0 }, [])).toBe(false);
});

// helpers

function numbered(count: number): Buffer[] {
	return Array.from({ length: count }, (_, at) => Buffer.from(`entry ${at}`));
}

function treeOf(entries: readonly Uint8Array[]): MerkleTree {
	return new MerkleTree(
		hash,
		entries.map((entry) => leafHash(hash, entry))
	);
}

async function headOf(tree: MerkleTree, size: number) {
	return { size, root: await treeRoot(hash, size, tree.read) };
}
