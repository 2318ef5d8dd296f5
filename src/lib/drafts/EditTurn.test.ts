import { describe, expect, it } from 'vitest';
import { EditLock, type LockHolder } from './EditLock.svelte.ts';
import { EditTurn } from './EditTurn.svelte.ts';

const lan: LockHolder = {
	holder: 'lan',
	name: 'Trần Thị Lan',
	since: '2026-11-22T01:00:00.000Z',
	activeAt: '2026-11-22T01:05:00.000Z',
	mine: false
};

describe('EditTurn', () => {
	it('edits where nobody else does, and looks on where somebody does', () => {
		expect(open(null).turn.editing).toBe(true);
		expect(open({ ...lan, mine: true }).turn.editing).toBe(true);
		expect(open(lan).turn.editing).toBe(false);
	});

	it('looks on with what was lost when somebody takes over, and loads their work', () => {
		const { turn, loads } = open(null);
		turn.lose({ unsaved: true });
		expect(turn.editing).toBe(false);
		expect(turn.lost).toEqual({ unsaved: true });
		expect(loads()).toBe(1);
	});

	it('edits only once what is stored now is loaded', async () => {
		const { turn, finish } = open(lan);
		const started = turn.edit();
		expect(turn.editing).toBe(false);
		finish();
		await started;
		expect(turn.editing).toBe(true);
		expect(turn.lost).toBeUndefined();
	});
});

// helpers

function open(lock: LockHolder | null) {
	let loads = 0;
	let finish: () => void = () => undefined;
	const turn = new EditTurn(new EditLock({ kind: 'form', id: 'birth', lock }), () => {
		loads += 1;
		return new Promise((resolve) => (finish = resolve));
	});
	return { turn, loads: () => loads, finish: () => finish() };
}
