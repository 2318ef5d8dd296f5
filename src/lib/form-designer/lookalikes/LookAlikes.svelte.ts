import { SvelteMap } from 'svelte/reactivity';
import type { LookAlike, LookAlikeQuestion } from './lookAlike.ts';

export type AskForLookAlikes = (question: LookAlikeQuestion) => Promise<readonly LookAlike[]>;

/** Found, or that the dictionary is being asked, or did not answer. */
export type LookAlikeAnswer = readonly LookAlike[] | 'asking' | 'failed';

/** What the dictionary proposes for local fields; every question is asked once, a failed one again. */
export class LookAlikes {
	readonly #ask: AskForLookAlikes;
	readonly #answers = new SvelteMap<string, LookAlikeAnswer>();

	constructor(ask: AskForLookAlikes) {
		this.#ask = ask;
	}

	/** The answer so far; undefined before it was asked. */
	for(question: LookAlikeQuestion): LookAlikeAnswer | undefined {
		return this.#answers.get(JSON.stringify(question));
	}

	async ask(question: LookAlikeQuestion): Promise<readonly LookAlike[]> {
		const key = JSON.stringify(question);
		const known = this.#answers.get(key);
		if (typeof known === 'object') return known;
		if (known === 'asking') return [];
		this.#answers.set(key, 'asking');
		const found = await this.#ask(question).catch(() => undefined);
		this.#answers.set(key, found ?? 'failed');
		return found ?? [];
	}
}
