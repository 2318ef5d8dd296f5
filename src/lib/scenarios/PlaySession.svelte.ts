import { addDuration } from '#core/calendar/index.ts';
import type { SourceOutcome } from '#core/dictionary/types.ts';
import { settleChange, type Answers } from '#core/forms/index.ts';
import { mainForm, type Channel } from '#core/procedures/index.ts';
import {
	coverageOf,
	fillForm,
	playClock,
	playStep,
	registerData,
	runDossier,
	scenarioFromPlay,
	type Coverage,
	type Dossier,
	type DossierAction,
	type Play,
	type PlayError,
	type ProcedurePackage,
	type Remarks,
	type ScenarioDocument,
	type ScenarioHeader
} from '#core/scenarios/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Problem } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import { asAnsweredNow, citizenForm, handIn, remarksOf } from './citizenForm.ts';
import { tasksOf, type Task } from './tasksOf.ts';
import type { OpenForm, Setup } from './types.ts';

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
	/** What is said of the sources' values in the open form. */
	#said: Remarks = {};
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

	/** The citizen's form as it was handed in, with what officers changed since; undefined before. */
	get handedIn(): Answers | undefined {
		return this.#play?.answers[this.#main];
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

	/** What stands in the open form, and what was said of the sources' values in it. */
	get typed(): { readonly answers: Answers } & Remarks {
		return { answers: this.#typed, ...this.#said };
	}

	/** Why another value stands in the place of a source's. */
	explain(pointer: JsonPointer, reason: string): void {
		this.#said = { ...this.#said, edits: { ...this.#said.edits, [pointer]: { reason } } };
		this.#changed = true;
	}

	/** What is wrong at the source; its value stays in force. */
	dispute(pointer: JsonPointer, note: string): void {
		const dispute = { note, at: this.now };
		this.#said = { ...this.#said, disputes: { ...this.#said.disputes, [pointer]: dispute } };
	}

	/** What a source says now instead of what stands there, or not. */
	decide(pointer: JsonPointer, choice: 'take' | 'keep'): void {
		const form = this.#form;
		if (!form?.changes) return;
		const { prefilled, changes } = form;
		this.#errors = [];
		this.#open({ ...form, ...settleChange({ answers: this.#typed, prefilled, changes }, pointer, choice) });
	}

	/** Goes on with a form as it was kept elsewhere. */
	resume(setup: Setup, { answers, ...remarks }: { readonly answers: Answers } & Remarks): void {
		this.#setup = setup;
		this.#history = [];
		this.#settle();
		this.#said = remarks;
		this.#openCitizenForm(answers);
	}

	/** Whether the form could be handed in; what is wrong with it is shown. */
	check(): boolean {
		const started = handIn(this.pkg, this.#setup, this.#form, this.typed);
		if (!started.ok) this.#refuse(started.problems[0]);
		else if (!started.value.run) this.refuse(started.value.errors);
		return started.ok && started.value.run !== null;
	}

	/** Shows what is wrong with the answers, as the server says. */
	refuse(errors: readonly PlayError[]): void {
		this.#problem = undefined;
		this.#errors = errors;
	}

	/** The citizen hands in the form. */
	submit(): void {
		const started = handIn(this.pkg, this.#setup, this.#form, this.typed);
		if (!started.ok) return this.#refuse(started.problems[0]);
		if (started.value.run) this.#move(started.value);
		else this.refuse(started.value.errors);
	}

	/** Somebody does the task at hand; without an outcome, the usual one. */
	complete(outcome?: string): void {
		const { task, play } = this;
		if (!task || !play) return;
		const { edits } = this.#said;
		const form =
			this.#changed && this.#form
				? {
						form: { [this.#form.alias]: this.#typed },
						...(edits && { edits: { [this.#form.alias]: edits } })
					}
				: {};
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
		if (this.#history.length === 0) this.#reopen(first.dossier);
		else this.#openTaskForm();
	}

	/** Plays a whole dossier, as a scenario keeps it; stops where it no longer fits. */
	open(dossier: Dossier): void {
		const { receivedAt, channel, sources, persona, actions } = dossier;
		this.#setup = { receivedAt, channel, sources, ...(persona === undefined ? {} : { persona }) };
		this.#history = [];
		this.#settle();
		this.#reopen(dossier);
		this.#replay(actions);
	}

	/** Back to an empty form in the same setup. */
	restart(): void {
		this.#history = [];
		this.#settle();
		this.#said = {};
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
		const first = this.#play?.dossier;
		const typed = first?.form[this.#main] ?? this.#typedByCitizen();
		if (first) this.#said = remarksOf(this.#main, first);
		const { persona, ...rest } = { ...this.#setup, ...setup };
		// What was said of one person's records says nothing of another's.
		if (persona !== this.#setup.persona) this.#said = {};
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
		const sources = outcome === '' ? others : { ...others, [id]: { outcome } };
		const form = this.#form;
		const answers = outcome === '' || outcome === 'found' || outcome === 'partial';
		if (this.#play || !form || !answers) return this.change({ sources });
		this.#setup = { ...this.#setup, sources };
		this.#settle();
		this.#open(asAnsweredNow(this.pkg, form, this.#typed, this.#setup, this.#said));
	}

	/** The citizen asks a source again that had not answered; this time it does. `source`: its pinned reference. */
	retry(source: string): void {
		this.setSource(parseRef(source)?.id ?? source, '');
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
		const form = { alias: this.#main, compiled, setup: this.#setup };
		this.#open(citizenForm(this.pkg, form, typed, this.#said));
	}

	/** The citizen's form as it was handed in. */
	#reopen(dossier: Dossier): void {
		this.#said = remarksOf(this.#main, dossier);
		this.#openCitizenForm(dossier.form[this.#main] ?? {});
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
		this.#said = {};
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
