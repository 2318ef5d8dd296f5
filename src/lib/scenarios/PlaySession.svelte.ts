import { addDuration } from '#core/calendar/index.ts';
import type { SourceOutcome } from '#core/dictionary/types.ts';
import type { Answers, CompiledForm, PrefilledAnswer } from '#core/forms/index.ts';
import { mainForm, type Channel } from '#core/procedures/index.ts';
import {
	coverageOf,
	fillForm,
	playClock,
	playStep,
	registerData,
	runDossier,
	scenarioFromPlay,
	startPlay,
	type Coverage,
	type Dossier,
	type DossierAction,
	type Play,
	type PlayError,
	type PlayStart,
	type ProcedurePackage,
	type ScenarioDocument,
	type ScenarioHeader
} from '#core/scenarios/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Problem } from '#core/shared/problem.ts';
import { tasksOf, type Task } from './tasksOf.ts';

/** The world a dossier is played in: who applies, by which channel, when, and how the sources answer. */
export type Setup = Pick<PlayStart, 'receivedAt' | 'channel' | 'sources'> & { readonly persona?: string };

/** The form at hand, as it is opened; a new object means the form is to be shown anew. */
export interface OpenForm {
	readonly alias: string;
	readonly compiled: CompiledForm;
	readonly answers: Answers;
	readonly prefilled: readonly PrefilledAnswer[];
	/** Placement ids that may be changed; absent in the citizen's own form. */
	readonly editable?: readonly string[];
	readonly visible?: readonly string[] | 'all';
}

/**
 * One dossier being played: first the citizen fills in the form, then the run waits for one person after another. Every
 * move keeps the play before it, so that it can be rewound; changing the setup plays the same actions again in it.
 */
export class PlaySession {
	readonly pkg: ProcedurePackage;
	readonly #main: string;
	readonly #saved: () => readonly ScenarioDocument[];
	#setup = $state.raw<Setup>({ receivedAt: '', channel: 'online', sources: {} });
	#history = $state.raw<readonly Play[]>([]);
	#form = $state.raw<OpenForm | undefined>();
	#chosen = $state<string | undefined>();
	#problem = $state.raw<Problem | undefined>();
	#errors = $state.raw<readonly PlayError[]>([]);
	/** What stands in the open form now; not shown from here, so not tracked. */
	#typed: Answers = {};
	#changed = false;

	constructor(pkg: ProcedurePackage, start: Setup, saved: () => readonly ScenarioDocument[] = () => []) {
		this.pkg = pkg;
		this.#main = mainForm(pkg.procedure) ?? '';
		this.#saved = saved;
		this.#setup = start;
		this.#openCitizenForm({});
	}

	readonly #play = $derived(this.#history.at(-1));
	readonly #tasks = $derived.by(() => (this.#play ? tasksOf(this.pkg, this.#play) : []));
	readonly #covered = $derived.by(() =>
		this.#saved().flatMap((scenario) => runDossier(this.pkg, scenario).play ?? [])
	);

	get setup(): Setup {
		return this.#setup;
	}

	/** The play as it stands; undefined while the citizen still fills in the form. */
	get play(): Play | undefined {
		return this.#play;
	}

	get phase(): 'filling' | 'running' | 'ended' {
		if (!this.#play) return 'filling';
		return this.#play.run?.status === 'running' ? 'running' : 'ended';
	}

	get now(): Instant {
		return this.#play?.run?.now ?? this.#setup.receivedAt;
	}

	/** What the run waits for. */
	get tasks(): readonly Task[] {
		return this.#tasks;
	}

	/** The task shown: the one chosen, else the first. */
	get task(): Task | undefined {
		return this.#tasks.find(({ node }) => node === this.#chosen) ?? this.#tasks[0];
	}

	get form(): OpenForm | undefined {
		return this.#form;
	}

	/** What is wrong with the answers handed in last. */
	get errors(): readonly PlayError[] {
		return this.#errors;
	}

	/** Why the last move was refused. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	get canRewind(): boolean {
		return this.#history.length > 0;
	}

	/** Coverage of the saved scenarios, and of them together with this play. */
	get coverage(): { readonly before: Coverage; readonly after: Coverage } {
		const plays = this.#play ? [...this.#covered, this.#play] : this.#covered;
		return { before: coverageOf(this.pkg, this.#covered), after: coverageOf(this.pkg, plays) };
	}

	choose(node: string): void {
		this.#chosen = node;
		this.#openTaskForm();
	}

	/** Takes what stands in the open form; kept until the form is handed in. */
	type(answers: Answers): void {
		this.#typed = answers;
		this.#changed = true;
	}

	/** The citizen hands in the form. */
	submit(): void {
		const started = startPlay(this.pkg, { ...this.#setup, form: { [this.#main]: this.#typed } });
		if (!started.ok) return this.#refuse(started.problems[0]);
		if (started.value.run) this.#move(started.value);
		else {
			this.#problem = undefined;
			this.#errors = started.value.errors;
		}
	}

	/** Somebody does the task at hand; without an outcome, the usual one. */
	complete(outcome?: string): void {
		const { task, play } = this;
		if (!task || !play) return;
		const form = this.#changed && this.#form ? { form: { [this.#form.alias]: this.#typed } } : {};
		const chosen = outcome ?? task.outcomes[0]?.code;
		const action: DossierAction = {
			step: task.node,
			by: task.role ?? 'system',
			...(chosen === undefined ? {} : { outcome: chosen }),
			...form
		};
		const next = playStep(this.pkg, play, action);
		if (!next.ok) return this.#refuse(next.problems[0]);
		if (next.value.errors.length === 0) return this.#move(next.value);
		this.#problem = undefined;
		this.#errors = next.value.errors;
	}

	/** The usual way on: hands in the form, or does the task at hand with its usual outcome. */
	forward(): void {
		if (this.phase === 'filling') this.submit();
		else this.complete();
	}

	/** One move back; what the citizen had typed is there again. */
	rewind(): void {
		const [first] = this.#history;
		if (!first) return;
		this.#history = this.#history.slice(0, -1);
		this.#settle();
		if (this.#history.length === 0) this.#openCitizenForm(first.dossier.form[this.#main] ?? {});
		else this.#openTaskForm();
	}

	/** Plays a whole dossier, as a scenario keeps it; stops where it no longer fits. */
	open({ receivedAt, channel, sources, persona, form, actions }: Dossier): void {
		this.#setup = { receivedAt, channel, sources, ...(persona === undefined ? {} : { persona }) };
		this.#history = [];
		this.#settle();
		this.#openCitizenForm(form[this.#main] ?? {});
		this.#replay(actions);
	}

	/** Back to an empty form in the same setup. */
	restart(): void {
		this.#history = [];
		this.#settle();
		this.#openCitizenForm({});
	}

	/** Time passes; before submission, the dossier is received later. */
	passTime(by: 'hour' | 'workingDay'): void {
		const limit =
			by === 'hour'
				? ({ duration: 'PT1H', calendar: 'calendar' } as const)
				: ({ duration: 'P1D', calendar: 'working' } as const);
		this.#passUntil(addDuration(this.pkg.calendar, this.now, limit).at);
	}

	/** Time passes until the task at hand is due, or its timer fires. */
	passUntilDue(): void {
		const due = this.task?.due;
		if (due !== undefined) this.#passUntil(due);
	}

	/** Another persona, channel, day of receipt or answer of a source: the same actions, played again in it. */
	change(setup: Partial<Setup>): void {
		const typed = this.#play?.dossier.form[this.#main] ?? this.#typedByCitizen();
		const { persona, ...rest } = { ...this.#setup, ...setup };
		this.#setup = persona === undefined || persona === '' ? rest : { ...rest, persona };
		const actions = this.#play?.dossier.actions;
		this.#history = [];
		this.#settle();
		this.#openCitizenForm(typed);
		if (actions) this.#replay(actions);
	}

	setSource(id: string, outcome: SourceOutcome | ''): void {
		const others = Object.fromEntries(
			Object.entries(this.#setup.sources).filter(([source]) => source !== id)
		);
		this.change({ sources: outcome === '' ? others : { ...others, [id]: { outcome } } });
	}

	setChannel(channel: Channel): void {
		this.change({ channel });
	}

	/** The play as a scenario; undefined before there is one. */
	toScenario(header: ScenarioHeader): ScenarioDocument | undefined {
		return this.#play && scenarioFromPlay(this.#play, header);
	}

	#passUntil(to: Instant): void {
		if (!this.#play) return this.change({ receivedAt: to });
		const next = playClock(this.pkg, this.#play, to);
		if (next !== this.#play) this.#move(next);
	}

	#replay(actions: readonly DossierAction[]): void {
		this.submit();
		for (const action of actions) {
			const play = this.#play;
			if (!play) return;
			const next = playStep(this.pkg, play, action);
			if (!next.ok) return this.#refuse(next.problems[0]);
			if (next.value.errors.length > 0) {
				this.#errors = next.value.errors;
				return;
			}
			this.#move(next.value);
		}
	}

	#move(play: Play): void {
		this.#history = [...this.#history, play];
		this.#settle();
		this.#openTaskForm();
	}

	#settle(): void {
		this.#problem = undefined;
		this.#errors = [];
		this.#chosen = undefined;
	}

	#refuse(problem: Problem): void {
		this.#errors = [];
		this.#problem = problem;
	}

	#openCitizenForm(typed: Answers): void {
		const compiled = this.pkg.forms[this.#main];
		if (!compiled) return this.#refuse({ code: 'scenario/no-form' });
		const filled = fillForm(compiled, typed, registerData(this.pkg, this.#setup), this.#setup);
		this.#open({
			alias: this.#main,
			compiled,
			answers: filled.answers,
			prefilled: filled.known
		});
	}

	#openTaskForm(): void {
		const { task, play } = this;
		const alias = task?.form?.alias;
		const compiled = alias === undefined ? undefined : this.pkg.forms[alias];
		if (!play || !task?.form || !compiled || alias === undefined) {
			this.#form = undefined;
			this.#changed = false;
			return;
		}
		this.#open({
			alias,
			compiled,
			answers: play.answers[alias] ?? {},
			prefilled: alias === this.#main ? play.prefilled : [],
			editable: task.form.editable,
			visible: task.form.visible
		});
	}

	#open(form: OpenForm): void {
		this.#form = form;
		this.#typed = form.answers;
		this.#changed = false;
	}

	/** What stands in the citizen's form, without what the sources put there. */
	#typedByCitizen(): Answers {
		const compiled = this.pkg.forms[this.#main];
		if (!compiled) return {};
		return fillForm(compiled, this.#typed, registerData(this.pkg, this.#setup), this.#setup).typed;
	}
}
