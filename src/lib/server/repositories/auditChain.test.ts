import { describe, expect, it } from 'vitest';
import { brokenLink, CHAIN_START, seal } from './auditChain.ts';
import type { AuditLeaf } from './ports.ts';

function leaf(seq: number, previousHash: AuditLeaf['hash'], actor = 'lan'): AuditLeaf {
	const at = '2026-11-02T01:00:00.000Z';
	return seal({ seq, tenant: 't', at, actor, action: 'test', target: 'x', previousHash });
}

const first = leaf(1, CHAIN_START);
const second = leaf(2, first.hash);

describe('the audit chain', () => {
	it('holds from leaf to leaf', () => {
		expect(brokenLink(first, CHAIN_START, 1)).toBeUndefined();
		expect(brokenLink(second, first.hash, 2)).toBeUndefined();
	});

	it('breaks where a leaf was rewritten and sealed anew', () => {
		const rewritten = leaf(1, CHAIN_START, 'minh');
		expect(brokenLink(rewritten, CHAIN_START, 1)).toBeUndefined();
		expect(brokenLink(second, rewritten.hash, 2)).toBe('does not follow the leaf before it');
	});

	it('breaks where a leaf is missing or was changed', () => {
		expect(brokenLink(second, CHAIN_START, 1)).toBe('leaf 1 is missing');
		expect(brokenLink({ ...second, reason: 'khác' }, first.hash, 2)).toBe('was changed after it was written');
	});
});
