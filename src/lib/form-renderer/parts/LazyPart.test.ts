import { expect, it } from 'vitest';
import { LazyPart } from './LazyPart.svelte.ts';

const component = (() => ({})) as never;

it('is loaded once, however often it is asked for', async () => {
	let times = 0;
	const part = new LazyPart(() => {
		times += 1;
		return Promise.resolve({ default: component });
	});
	expect(part.component).toBeUndefined();
	await Promise.all([part.load(), part.load()]);
	await part.load();
	expect([part.component, times, part.hasFailed]).toEqual([component, 1, false]);
});

it('can be asked for again when it did not come', async () => {
	const answers = [Promise.reject(new Error('offline')), Promise.resolve({ default: component })];
	const part = new LazyPart(() => answers.shift() as Promise<{ default: never }>);
	await part.load();
	expect([part.component, part.hasFailed]).toEqual([undefined, true]);
	await part.load();
	expect([part.component, part.hasFailed]).toEqual([component, false]);
});
