import type { CompiledForm, CompiledPlacement } from '#core/forms/compile/types.ts';
import type { FormDocument, FormItem, FormPage, Placement, Section } from '#core/forms/types.ts';
import { readPointer } from '#core/shared/pointer.ts';
import { textIn } from '#core/shared/text.ts';
import type { DocumentBlock, DocumentModel, SignatureBlock } from '../model/types.ts';
import { dateLine } from '../parts/dateLine.ts';
import { fixedWords } from '../parts/fixedWords.ts';
import { romanNumber } from '../parts/romanNumber.ts';
import { words } from '../words.ts';
import { conditionNote } from './conditionNote.ts';
import { answerText, fieldBlock } from './fieldBlock.ts';
import { repeatTable } from './repeatTable.ts';
import { richText } from './richText.ts';
import type { PaperOptions } from './types.ts';

/**
 * A form on A4: the head of the state, number and title, the questions in the order of the form under numbered headings,
 * what is attached, what is declared and who signs. Empty it shows every part with the condition it is for; filled only
 * what concerns the person, and room to write where nothing was answered.
 */
export function formPaper(form: FormDocument, compiled: CompiledForm, options: PaperOptions): DocumentModel {
	const paper = new Paper(form, compiled, options);
	const title = textIn(form.print?.title ?? form.title, options.locale);
	return {
		title,
		locale: options.locale,
		blocks: [...paper.opening(title), ...paper.body(), ...paper.attachments(), ...paper.closing()],
		footer: paper.footer(),
		...fixedWords(options.locale)
	};
}

// helpers

class Paper {
	readonly #form: FormDocument;
	readonly #compiled: CompiledForm;
	readonly #options: PaperOptions;
	readonly #omitted: ReadonlySet<string>;
	readonly #placements: ReadonlyMap<string, CompiledPlacement>;

	constructor(form: FormDocument, compiled: CompiledForm, options: PaperOptions) {
		this.#form = form;
		this.#compiled = compiled;
		this.#options = options;
		this.#omitted = new Set(form.print?.omit);
		this.#placements = new Map(compiled.placements.map((placement) => [placement.id, placement]));
	}

	opening(title: string): readonly DocumentBlock[] {
		const { legalForm, print } = this.#form;
		const { locale, legalBasis } = this.#options;
		return [
			...(legalForm
				? [
						{
							type: 'formNumber' as const,
							text: legalForm.number,
							...(legalBasis !== undefined && { note: legalBasis })
						}
					]
				: []),
			{ type: 'head', nation: words('nation', locale), motto: words('motto', locale) },
			{ type: 'title', text: title },
			...(print?.recipient
				? [
						{
							type: 'recipient' as const,
							label: words('recipient', locale),
							text: textIn(print.recipient, locale)
						}
					]
				: [])
		];
	}

	body(): readonly DocumentBlock[] {
		let number = 0;
		return this.#form.pages.flatMap((page): readonly DocumentBlock[] => {
			if (!this.#isShown(page)) return [];
			const inner = this.#pageItems(page);
			if (inner.length === 0) return [];
			number += 1;
			const text = `${romanNumber(number)}. ${textIn(page.title, this.#options.locale)}`;
			return [
				{ type: 'heading', level: 1, text },
				...this.#note(page.id),
				...(page.intro ? [richText(this.#compiled, page.id, page.intro, this.#options.locale)] : []),
				...inner
			];
		});
	}

	/** Files cannot be put on paper: it says which of them come along. */
	attachments(): readonly DocumentBlock[] {
		const { locale, filled } = this.#options;
		const attached = this.#compiled.placements.filter(
			({ id, dataType, repeat }) =>
				dataType === 'attachment' &&
				repeat === undefined &&
				!this.#omitted.has(id) &&
				(!filled || filled.relevant[id] === true)
		);
		if (attached.length === 0) return [];
		return [
			{ type: 'heading', level: 1, text: words('attachments', locale) },
			{
				type: 'choices',
				label: '',
				options: attached.map((placement) => {
					const value = filled && readPointer(filled.data, placement.path);
					const files = answerText(this.#compiled, placement, value, locale);
					const condition = filled ? undefined : conditionNote(this.#compiled, placement.id, locale);
					const more = files === '' ? condition : files;
					const label = textIn(placement.label, locale);
					return {
						label: more === undefined ? label : `${label} (${more})`,
						ticked: files !== ''
					};
				})
			}
		];
	}

	closing(): readonly DocumentBlock[] {
		const { locale, date } = this.#options;
		const declarations = this.#declarations();
		const columns = declarations.flatMap(({ signature }) =>
			signature
				? [
						{
							title: textIn(signature.title, locale),
							note: signature.note ? textIn(signature.note, locale) : words('signerNote', locale)
						}
					]
				: []
		);
		const signatures: SignatureBlock = {
			type: 'signatures',
			...(this.#form.print?.placeAndDate !== false && { placeAndDate: dateLine(locale, date) }),
			columns:
				columns.length > 0 ? columns : [{ title: words('signer', locale), note: words('signerNote', locale) }]
		};
		return [
			...declarations.map(({ id, statement, label }) => {
				const text = statement ?? label ?? this.#placements.get(id)?.label ?? { vi: '' };
				return richText(this.#compiled, id, text, locale);
			}),
			signatures
		];
	}

	footer(): string {
		const { id, version } = this.#form;
		const { locale, reference } = this.#options;
		const edition =
			version > 0 ? words('version', locale, { version: String(version) }) : words('draft', locale);
		return [id, edition, ...(reference === undefined ? [] : [reference])].join(' · ');
	}

	#pageItems(page: FormPage): readonly DocumentBlock[] {
		let number = 0;
		return this.#runs(page.items, (section) => {
			const inner = this.#runs(section.items, () => []);
			if (inner.length === 0) return [];
			number += 1;
			const text = `${number}. ${textIn(section.title, this.#options.locale)}`;
			return [{ type: 'heading', level: 2, text }, ...this.#note(section.id), ...inner];
		});
	}

	/** Items in order; neighbours with the same condition are told of it once. */
	#runs(
		items: readonly FormItem[],
		sectionBlocks: (section: Section) => readonly DocumentBlock[]
	): readonly DocumentBlock[] {
		let told: string | undefined;
		return items.flatMap((item): readonly DocumentBlock[] => {
			if (!this.#isShown(item)) return [];
			const blocks = item.type === 'section' ? sectionBlocks(item) : this.#itemBlocks(item);
			if (blocks.length === 0) return [];
			const feel = item.visibleWhen?.feel;
			const note = item.type === 'section' || feel === told ? [] : this.#note(item.id);
			told = item.type === 'section' ? undefined : feel;
			return [...note, ...blocks];
		});
	}

	#itemBlocks(item: FormItem): readonly DocumentBlock[] {
		const { locale, filled } = this.#options;
		switch (item.type) {
			case 'section':
				// A section in a section: the form shows it flat, and so does paper.
				return this.#runs(item.items, (inner) => this.#itemBlocks(inner));
			case 'text':
				return [richText(this.#compiled, item.id, item.text, locale)];
			case 'repeat': {
				const repeat = this.#compiled.repeats.find(({ id }) => id === item.id);
				if (!repeat) return [];
				const rows = filled && readPointer(filled.data, item.path);
				return [
					{ type: 'heading', level: 3, text: textIn(item.title, locale) },
					repeatTable(this.#compiled, repeat, rows, locale)
				];
			}
			case 'field': {
				const placement = this.#placements.get(item.id);
				if (!placement || placement.dataType === 'attachment' || placement.control === 'declaration')
					return [];
				return [fieldBlock(this.#compiled, placement, filled && readPointer(filled.data, item.path), locale)];
			}
		}
	}

	#declarations(): readonly Placement[] {
		const found = new Set(
			this.#compiled.placements
				.filter(({ control, id }) => control === 'declaration' && !this.#omitted.has(id))
				.filter(({ id }) => !this.#options.filled || this.#options.filled.relevant[id] === true)
				.map(({ id }) => id)
		);
		const inItems = (items: readonly FormItem[]): readonly Placement[] =>
			items.flatMap((item) => {
				if (item.type === 'section') return inItems(item.items);
				return item.type === 'field' && found.has(item.id) ? [item] : [];
			});
		return this.#form.pages.flatMap((page) => inItems(page.items));
	}

	#note(id: string): readonly DocumentBlock[] {
		if (this.#options.filled) return [];
		const { locale } = this.#options;
		const condition = conditionNote(this.#compiled, id, locale);
		return condition === undefined ? [] : [{ type: 'note', text: words('only', locale, { condition }) }];
	}

	#isShown({ id }: { readonly id: string }): boolean {
		if (this.#omitted.has(id)) return false;
		return !this.#options.filled || this.#options.filled.relevant[id] === true;
	}
}
