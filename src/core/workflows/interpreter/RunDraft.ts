import { addDuration, clockStart, type DueMoment } from '#core/calendar/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import { waitingOf } from './waitingOf.ts';
import type { RunEnv, RunScope, RunState, RunToken, StuckRun } from './types.ts';

/** A run while it moves: one operation works on a draft and answers a new state. */
export class RunDraft {
	readonly index: GraphIndex;
	readonly env: RunEnv;
	now: Instant;
	result: string | null;
	tokens: RunToken[];
	scopes: RunScope[];
	readonly outcomes: Record<string, string>;
	readonly sourceStatus: Record<string, RunState['sourceStatus'][string]>;
	readonly passed: RunState['passed'][number][];
	readonly notices: RunState['notices'][number][];
	#pauses: RunState['pauses'][number][];
	readonly #takenFlows: Set<string>;
	/** Tokens on flows, to be moved on before anything else happens. */
	moving: readonly { readonly flow: string; readonly scope: number }[] = [];
	#stuck: StuckRun | undefined;
	#next: number;

	constructor(index: GraphIndex, env: RunEnv, state: RunState) {
		this.index = index;
		this.env = env;
		this.now = state.now;
		this.result = state.result;
		this.tokens = [...state.tokens];
		this.scopes = [...state.scopes];
		this.outcomes = { ...state.outcomes };
		this.sourceStatus = { ...state.sourceStatus };
		this.passed = [...state.passed];
		this.notices = [...state.notices];
		this.#pauses = [...state.pauses];
		this.#takenFlows = new Set(state.takenFlows);
		this.#stuck = state.stuck;
		this.#next = state.next;
	}

	get stuck(): StuckRun | undefined {
		return this.#stuck;
	}

	/** Stops the run; the first reason stands. */
	stop(node: string, reason: StuckRun['reason'], missing?: readonly string[]): void {
		this.#stuck ??= { node, reason, ...(missing ? { missing } : {}) };
	}

	state(): RunState {
		const status = this.#stuck ? 'stuck' : this.tokens.length + this.moving.length === 0 ? 'completed' : 'running';
		return {
			status,
			now: this.now,
			tokens: [...this.tokens],
			scopes: [...this.scopes],
			waiting: status === 'running' ? this.tokens.flatMap((token) => waitingOf(this.index, token)) : [],
			passed: [...this.passed],
			takenFlows: [...this.#takenFlows],
			outcomes: { ...this.outcomes },
			sourceStatus: { ...this.sourceStatus },
			pauses: [...this.#pauses],
			notices: [...this.notices],
			result: this.result,
			...(this.#stuck ? { stuck: this.#stuck } : {}),
			next: this.#next
		};
	}

	/** A token that waits at a node, with its time limit and timers running from now. */
	place(node: GraphNode, scope: number, flow: string | undefined, more: Partial<RunToken> = {}): RunToken {
		const due = this.#dueAt(node);
		const token: RunToken = {
			id: this.#number(),
			scope,
			node: node.id,
			...(flow === undefined ? {} : { flow }),
			since: this.now,
			...(due ? { due: due.at, provisional: due.provisional } : {}),
			timers: this.#timersAt(node),
			...more
		};
		this.tokens.push(token);
		this.sayNotices(node);
		if (node.step?.pausesClock) this.#pauses.push({ node: node.id, from: this.now });
		return token;
	}

	replace(token: RunToken, changes: Partial<RunToken>): RunToken {
		const next = { ...token, ...changes };
		this.tokens = this.tokens.map((other) => (other.id === token.id ? next : other));
		return next;
	}

	/** Takes a token away, and everything inside the subprocess it stood for. */
	remove(token: RunToken): void {
		this.tokens = this.tokens.filter(({ id }) => id !== token.id);
		for (const scope of this.scopes.filter((open) => open.token === token.id)) this.closeScope(scope.id);
		this.#pauses = this.#pauses.map((pause) =>
			pause.node === token.node && pause.to === undefined ? { ...pause, to: this.now } : pause
		);
	}

	openScope(token: RunToken): number {
		const id = this.#number();
		this.scopes.push({ id, token: token.id });
		return id;
	}

	/** Ends a subprocess instance with every token in it. */
	closeScope(scope: number): void {
		this.scopes = this.scopes.filter(({ id }) => id !== scope);
		this.clearScope(scope);
	}

	/** Takes every token of a scope away, those on flows and in subprocesses included. */
	clearScope(scope: number): void {
		this.moving = this.moving.filter((token) => token.scope !== scope);
		for (const token of this.tokens.filter((other) => other.scope === scope)) this.remove(token);
	}

	/** Marks a node as done with. */
	pass(node: string, flow?: string): void {
		this.passed.push({ node, at: this.now, ...(flow === undefined ? {} : { flow }) });
	}

	/** Sends the messages the step says itself; it begins now. */
	sayNotices({ id, step }: GraphNode): void {
		if (!step) return;
		for (const notice of step.notices ?? []) {
			this.notices.push({ node: id, kind: step.kind, at: this.now, ...notice });
		}
	}

	/** Puts a token on a flow. */
	send(flow: string, scope: number): void {
		this.noteTaken(flow);
		this.moving = [...this.moving, { flow, scope }];
	}

	noteTaken(flow: string): void {
		this.#takenFlows.add(flow);
	}

	/** The token to move next, taken off its flow. */
	nextMoving(): { readonly flow: string; readonly scope: number } | undefined {
		const [first, ...rest] = this.moving;
		this.moving = rest;
		return first;
	}

	// helpers

	/** What begins after the limit's cut-off counts from the opening of the next working day. */
	#dueAt({ step }: GraphNode): DueMoment | undefined {
		const limit = step?.timeLimit;
		if (!limit) return undefined;
		const { calendar } = this.env;
		const { cutOff } = limit;
		return addDuration(calendar, cutOff === undefined ? this.now : clockStart(calendar, this.now, cutOff), limit);
	}

	#timersAt(node: GraphNode): RunToken['timers'] {
		const around =
			node.type === 'eventBasedGateway' ? this.index.next(node.id) : [node, ...this.index.guests(node.id)];
		return around.flatMap(({ id, timer }) => {
			if (!timer) return [];
			const { at, provisional } = addDuration(this.env.calendar, this.now, timer);
			return [{ node: id, at, provisional }];
		});
	}

	#number(): number {
		this.#next += 1;
		return this.#next - 1;
	}
}
