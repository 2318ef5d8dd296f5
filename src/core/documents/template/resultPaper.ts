import { toLocal } from '#core/calendar/index.ts';
import type { Library } from '#core/catalogue/types.ts';
import { valueText } from '#core/dictionary/valueText.ts';
import { parseExpression, readPath, scopeOf, truth } from '#core/expressions/index.ts';
import { parseMarkdown } from '#core/forms/compile/parseMarkdown.ts';
import type { CompiledForm, CompiledPlacement, RichBlock, RichInline } from '#core/forms/compile/types.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { textIn, type Locale, type Text } from '#core/shared/text.ts';
import type { DocumentBlock, DocumentModel, TableBlock } from '../model/types.ts';
import { answerText } from '../paper/fieldBlock.ts';
import { dateLine } from '../parts/dateLine.ts';
import { fixedWords } from '../parts/fixedWords.ts';
import { words } from '../words.ts';
import { fillText, textParts } from './placeholders.ts';
import { RESULT_VARIABLES } from './resultVariables.ts';
import type { TemplateBlock, TemplateDocument, TemplateField, TemplateTable } from './types.ts';

export interface ResultOptions {
	readonly locale: Locale;
	readonly library: Library;
	/** Form that `form.*` reads: the main form of the procedure. */
	readonly form?: CompiledForm;
	/** `{form: answers, dossier, step, result, agency}`; without, every block stands with room for its values. */
	readonly values?: Readonly<Record<string, unknown>>;
	readonly today: LocalDate;
	readonly legalBasis?: string;
}

/** A result, refusal or notice on A4: parts of Nghị định 30/2020/NĐ-CP, phụ lục I, with the values of one dossier. */
export function resultPaper(template: TemplateDocument, options: ResultOptions): DocumentModel {
	const result = new ResultPaper(template, options);
	return {
		title: result.text(template.title),
		locale: options.locale,
		blocks: [
			...result.opening(),
			...template.blocks.flatMap((block) => result.block(block)),
			...result.closing()
		],
		footer: result.footer(),
		...fixedWords(options.locale)
	};
}

// helpers

/** Where a value is missing inside a sentence. */
const ROOM = '................';

class ResultPaper {
	readonly #template: TemplateDocument;
	readonly #options: ResultOptions;
	readonly #placements: ReadonlyMap<string, CompiledPlacement>;

	constructor(template: TemplateDocument, options: ResultOptions) {
		this.#template = template;
		this.#options = options;
		const lists = new Map(options.form?.repeats.map(({ id, path }) => [id, path]));
		this.#placements = new Map(
			options.form?.placements.map((placement) => {
				const base = placement.repeat === undefined ? '' : (lists.get(placement.repeat) ?? '');
				return [`form${`${base}${placement.path}`.replaceAll('/', '.')}`, placement];
			})
		);
	}

	text(text: Text): string {
		return fillText(textIn(text, this.#options.locale), (path) => this.#inline(path));
	}

	opening(): readonly DocumentBlock[] {
		const { agency, numbering, subject, legalForm, title, recipient } = this.#template;
		const { locale, legalBasis } = this.#options;
		const issuedOn = this.#value('result.issuedOn');
		const place = this.#string('agency.place');
		return [
			...(legalForm
				? [{ type: 'formNumber' as const, text: legalForm.number, ...(legalBasis && { note: legalBasis }) }]
				: []),
			{
				type: 'head',
				nation: words('nation', locale),
				motto: words('motto', locale),
				agency: [...(agency.superior ? [this.text(agency.superior)] : []), this.text(agency.name)],
				...(numbering !== undefined && {
					number: `${words('number', locale)} ${fillText(numbering, (path) => this.#string(path) || '......')}`
				}),
				placeAndDate: dateLine(
					locale,
					typeof issuedOn === 'string' ? issuedOn : undefined,
					place === '' ? undefined : place
				)
			},
			{ type: 'title', text: this.text(title), ...(subject && { subtitle: this.text(subject) }) },
			...(recipient
				? [
						{
							type: 'recipient' as const,
							label: words('recipient', locale),
							text: this.text(recipient)
						}
					]
				: [])
		];
	}

	block(block: TemplateBlock): readonly DocumentBlock[] {
		if (!this.#isShown(block)) return [];
		const { locale } = this.#options;
		switch (block.type) {
			case 'heading':
				return [{ type: 'heading', level: 1, text: this.text(block.text) }];
			case 'text':
				return [
					{
						type: 'rich',
						blocks: parseMarkdown(textIn(block.text, locale)).blocks.map((part) => this.#filled(part))
					}
				];
			case 'field': {
				const value = this.#string(block.path);
				return [
					{
						type: 'field',
						label: this.#label(block),
						value: value === '' ? { blank: 'line', lines: 1 } : { text: value }
					}
				];
			}
			case 'table':
				return [this.#table(block)];
		}
	}

	closing(): readonly DocumentBlock[] {
		const { signature, qr } = this.#template;
		const { locale } = this.#options;
		const signer = this.#string('result.signer');
		return [
			...(signature
				? [
						{
							type: 'signatures' as const,
							columns: [
								{
									title: this.text(signature.title),
									note: signature.note
										? textIn(signature.note, locale)
										: words(signature.kind === 'agency' ? 'agencyNote' : 'personalNote', locale),
									...(signer !== '' && { name: signer })
								}
							]
						}
					]
				: []),
			...(qr
				? [
						{
							type: 'qr' as const,
							value: fillText(qr.value, (path) => this.#string(path) || '-'),
							caption: this.text(qr.caption)
						}
					]
				: [])
		];
	}

	footer(): string {
		const { id, version } = this.#template;
		const { locale } = this.#options;
		const edition =
			version > 0 ? words('version', locale, { version: String(version) }) : words('draft', locale);
		const code = this.#string('dossier.code');
		return [id, edition, ...(code === '' ? [] : [code])].join(' · ');
	}

	/** Without values there is nothing to decide by: the template shows all it can say. */
	#isShown({ visibleWhen }: TemplateBlock): boolean {
		const { values, today } = this.#options;
		if (!visibleWhen || !values) return true;
		const parsed = parseExpression(visibleWhen.feel);
		return parsed.ok && truth(parsed.value.ast, scopeOf(values, today));
	}

	#table({ path, columns }: TemplateTable): TableBlock {
		const { locale, form } = this.#options;
		const rows = this.#value(path);
		const placed = columns.map((column) => ({
			column,
			placement: this.#placements.get(`${path}.${column.path}`)
		}));
		const filled: readonly unknown[] = Array.isArray(rows) ? rows : [{}, {}, {}];
		return {
			type: 'table',
			columns: [
				{ label: words('rowNumber', locale), align: 'center', share: 0.45 },
				...placed.map(({ column, placement }) => ({
					label: textIn(column.label ?? placement?.label ?? { vi: column.path }, locale),
					align: 'left' as const,
					share: 1
				}))
			],
			rows: filled.map((row, index) => [
				String(index + 1),
				...placed.map(({ column, placement }) => {
					const value = readPath(row, column.path.split('.'));
					return form && placement ? answerText(form, placement, value, locale) : plain(value);
				})
			])
		};
	}

	#label({ label, element, path }: TemplateField): string {
		const { library, locale } = this.#options;
		const placement = this.#placements.get(path);
		const ref = element ?? placement?.element;
		const found = ref === undefined ? undefined : library.get('element', ref);
		const variable = RESULT_VARIABLES.find((known) => known.path === path);
		return textIn(
			label ?? found?.outputLabel ?? placement?.label ?? found?.label ?? variable?.label ?? { vi: path },
			locale
		);
	}

	/** Values come in after the Markdown is read, so that nothing in them is formatting. */
	#filled(block: RichBlock): RichBlock {
		if (block.type === 'paragraph')
			return { ...block, content: block.content.flatMap((part) => this.#parts(part)) };
		return { ...block, items: block.items.map((item) => item.map((inner) => this.#filled(inner))) };
	}

	#parts(part: RichInline): readonly RichInline[] {
		if (typeof part !== 'string') {
			return [{ ...part, content: part.content.flatMap((inner) => this.#parts(inner)) }];
		}
		return textParts(part).map((piece) => ('path' in piece ? this.#inline(piece.path) : piece.text));
	}

	#inline(path: string): string {
		return this.#string(path) || ROOM;
	}

	#string(path: string): string {
		const { form, locale } = this.#options;
		const value = this.#value(path);
		const placement = this.#placements.get(path);
		if (form && placement) return answerText(form, placement, value, locale);
		const dataType = RESULT_VARIABLES.find((variable) => variable.path === path)?.dataType ?? 'string';
		// Instants are told by their day in Vietnam.
		const isInstant = dataType === 'date' && typeof value === 'string' && value.includes('T');
		const told = isInstant ? toLocal(value).date : value;
		return valueText(told, { dataType }, locale);
	}

	#value(path: string): unknown {
		return this.#options.values ? readPath(this.#options.values, path.split('.')) : undefined;
	}
}

function plain(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
