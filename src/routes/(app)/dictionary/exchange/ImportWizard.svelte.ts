import { MAX_FILE_BYTES } from '#core/dictionary/exchange/limits.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Answer, Choice, PlanView, Target } from './types.ts';

export type Step =
	| { readonly at: 'choose' }
	/** `part`: how much of the file was sent; 1 while the server works. */
	| { readonly at: 'sending'; readonly what: 'plan' | 'carryOut'; readonly part: number }
	| { readonly at: 'refused'; readonly problems: readonly Problem[] }
	| { readonly at: 'planned'; readonly plan: PlanView }
	| { readonly at: 'done'; readonly saved: readonly string[] };

export type Send = <T>(
	address: string,
	form: FormData,
	options: { readonly signal: AbortSignal; readonly onprogress: (part: number) => void }
) => Promise<Answer<T>>;

/** Choose a file → problems, or a plan with choices → done. The file stays in the browser between the steps. */
export class ImportWizard {
	#send: Send;
	#step = $state.raw<Step>({ at: 'choose' });
	#choices = $state.raw<Readonly<Record<string, Choice>>>({});
	#file: File | undefined;
	#target: Target = { kind: 'codelist' };
	#running: AbortController | undefined;

	constructor(send: Send) {
		this.#send = send;
	}

	get step(): Step {
		return this.#step;
	}

	get choices(): Readonly<Record<string, Choice>> {
		return this.#choices;
	}

	get fileName(): string {
		return this.#file?.name ?? '';
	}

	/** Whether every collision has its choice. */
	get ready(): boolean {
		return (
			this.#step.at === 'planned' &&
			this.#step.plan.items.every(({ id, collision }) => !collision || this.#choices[id] !== undefined)
		);
	}

	async plan(file: File, target: Target): Promise<void> {
		this.#file = file;
		this.#target = target;
		this.#choices = {};
		if (file.size > MAX_FILE_BYTES) {
			const params = { size: file.size, limit: MAX_FILE_BYTES };
			this.#step = { at: 'refused', problems: [{ code: 'exchange/too-large', params }] };
			return;
		}
		const plan = await this.#ask<PlanView>('plan', { target });
		if (plan) this.#step = plan.ok ? { at: 'planned', plan: plan.value } : refused(plan.problems);
	}

	choose(id: string, choice: Choice): void {
		this.#choices = { ...this.#choices, [id]: choice };
	}

	/** The same choice for every collision that offers it. */
	chooseAll(choice: Choice): void {
		if (this.#step.at !== 'planned') return;
		const offered = this.#step.plan.items.filter(({ collision }) => collision?.choices.includes(choice));
		this.#choices = { ...this.#choices, ...Object.fromEntries(offered.map(({ id }) => [id, choice])) };
	}

	async carryOut(): Promise<void> {
		if (this.#step.at !== 'planned' || !this.ready) return;
		const { basis } = this.#step.plan;
		const done = await this.#ask<{ readonly saved: readonly string[] }>('carryOut', {
			target: this.#target,
			choices: this.#choices,
			basis
		});
		if (done) this.#step = done.ok ? { at: 'done', saved: done.value.saved } : refused(done.problems);
	}

	/** Stops what is under way. */
	cancel(): void {
		this.#running?.abort();
		this.#step = { at: 'choose' };
	}

	startOver(): void {
		this.#step = { at: 'choose' };
	}

	/** Undefined when it was cancelled meanwhile. */
	async #ask<T>(what: 'plan' | 'carryOut', request: object): Promise<Answer<T> | undefined> {
		const running = new AbortController();
		this.#running = running;
		this.#step = { at: 'sending', what, part: 0 };
		const form = new FormData();
		form.set('request', JSON.stringify(request));
		form.set('file', this.#file ?? new Blob());
		const answer = await this.#send<T>(ADDRESSES[what], form, {
			signal: running.signal,
			onprogress: (part) => {
				if (!running.signal.aborted) this.#step = { at: 'sending', what, part };
			}
		});
		return running.signal.aborted ? undefined : answer;
	}
}

// helpers

const ADDRESSES = { plan: '/dictionary/exchange/plan', carryOut: '/dictionary/exchange/carry-out' };

function refused(problems: readonly Problem[]): Step {
	return { at: 'refused', problems };
}
