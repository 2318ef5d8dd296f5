import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PathPlay } from './PathPlay.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('walks by hand, never beyond its ends', () => {
	const play = new PathPlay(['start', 'f1', 'intake']);
	play.step(-1);
	expect([play.current, play.passed]).toEqual(['start', []]);
	play.step(1);
	play.step(1);
	play.step(1);
	expect([play.current, play.passed, play.atEnd]).toEqual(['intake', ['start', 'f1'], true]);
});

test('plays by itself until it arrives, and begins again after that', () => {
	const play = new PathPlay(['start', 'f1', 'intake']);
	play.start();
	expect(play.running).toBe(true);
	vi.runOnlyPendingTimers();
	expect(play.current).toBe('f1');
	vi.runOnlyPendingTimers();
	expect([play.current, play.running]).toEqual(['intake', false]);
	play.start();
	expect([play.current, play.running]).toEqual(['start', true]);
	play.stop();
});

test('a hand in it stops it', () => {
	const play = new PathPlay(['start', 'f1', 'intake', 'f2']);
	play.start();
	play.step(1);
	expect(play.running).toBe(false);
	play.jump('last');
	expect([play.current, play.atEnd]).toEqual(['f2', true]);
	play.jump('first');
	expect(play.current).toBe('start');
});
