import {
	evaluateAnswers,
	prefillAnswers,
	processAnswers,
	requiredAnswers,
	type AnswerError,
	type Answers,
	type CompiledForm,
	type FieldNode
} from '#core/forms/index.ts';
import { valueText } from '#core/dictionary/valueText.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import { readPointer } from '#core/shared/pointer.ts';
import type { Instant, LocalDate } from '#core/shared/ports.ts';
import type { Locale } from '#core/shared/text.ts';
import type { FormEditor } from '../FormEditor.svelte.ts';
import { burdenOf, type Burden } from './burden.ts';

/** Widths one looks at, in CSS pixels: a phone, a tablet, a desktop. */
export const WIDTHS = [320, 768, 1280] as const;
export type Width = (typeof WIDTHS)[number];

/** What the preview shows: whose data, how wide, in which language, and what was typed into it. Never saved. */
export class Preview {
	readonly #editor: FormEditor;
	readonly #at: Instant;
	readonly #today: LocalDate;
	width = $state<Width>(768);
	locale = $state<Locale>('vi');
	/** Id of the page on the screen. */
	page = $state<string | undefined>();
	/** Shows every error at its field, as after pressing Continue on each page. */
	withErrors = $state(false);
	#persona = $state.raw<PersonaDocument | undefined>();
	#typed = $state.raw<Answers>({});

	readonly #filled = $derived.by(() => {
		const { compiled } = this.#editor;
		const records = this.#persona?.records ?? {};
		return compiled && prefillAnswers(compiled, { records, answers: this.#typed }, this.#at);
	});
	readonly #evaluated = $derived.by(() => {
		const { compiled } = this.#editor;
		return compiled && evaluateAnswers(compiled, this.answers, { today: this.#today });
	});
	readonly #burden = $derived.by((): Burden | undefined => {
		const { compiled } = this.#editor;
		const evaluated = this.#evaluated;
		if (!compiled || !evaluated || !this.#filled) return undefined;
		const context = { today: this.#today };
		const required = requiredAnswers(compiled, evaluated, context);
		return burdenOf(compiled, evaluated.relevant, required, placementsOf(this.#filled.prefilled));
	});

	/** `at`: the moment the studio was opened, as which prefilled data are shown; `today` its date in Vietnam. */
	constructor(editor: FormEditor, at: Instant, today: LocalDate) {
		this.#editor = editor;
		this.#at = at;
		this.#today = today;
		this.locale = editor.locale;
	}

	get today(): LocalDate {
		return this.#today;
	}
	get form(): CompiledForm | undefined {
		return this.#editor.compiled;
	}
	get persona(): PersonaDocument | undefined {
		return this.#persona;
	}
	get answers(): Answers {
		return this.#filled?.answers ?? {};
	}
	get prefilled() {
		return this.#filled?.prefilled ?? [];
	}
	/** What is wrong with the answers, when that is to be seen. */
	get errors(): readonly AnswerError[] {
		const { compiled } = this.#editor;
		if (!this.withErrors || !compiled) return [];
		return processAnswers(compiled, this.answers, { today: this.#today, prefilled: this.prefilled }).errors;
	}
	get burden(): Burden | undefined {
		return this.#burden;
	}

	/** Whether the present answers hide an item. */
	isHidden(id: string): boolean {
		return this.#evaluated?.relevant[id] === false;
	}

	/** What a field outside tables comes to now, as people read it; undefined when there is nothing. */
	valueText({ item, repeat }: FieldNode): string | undefined {
		const { compiled, library, locale } = this.#editor;
		const placement = compiled?.placements.find(({ id }) => id === item.id);
		if (!placement || repeat !== undefined) return undefined;
		const value = readPointer(this.#evaluated?.data, item.path);
		const list = placement.constraints.codeList;
		const entries = list === undefined ? undefined : library.get('codelist', list)?.entries;
		const text = valueText(
			value,
			{
				dataType: placement.dataType,
				constraints: placement.constraints,
				entry: (code) => entries?.find((entry) => entry.code === code)
			},
			locale
		);
		return text === '' ? undefined : text;
	}

	/** Another person fills in another form: what was typed goes. */
	become(persona: PersonaDocument | undefined): void {
		this.#persona = persona;
		this.#typed = {};
	}
	type(answers: Answers): void {
		this.#typed = answers;
	}
}

// helpers

function placementsOf(prefilled: readonly { readonly placement: string }[]): ReadonlySet<string> {
	return new Set(prefilled.map(({ placement }) => placement));
}
