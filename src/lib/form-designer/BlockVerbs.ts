import { addDeclaration, addOtherPerson, groupParts } from '#core/forms/index.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { FormEditor } from './FormEditor.svelte.ts';

/** Blocks of several parts, each placed after the selection as one undo step. */
export class BlockVerbs {
	readonly #editor: FormEditor;

	constructor(editor: FormEditor) {
		this.#editor = editor;
	}

	/** A declaration over the yes/no element `ref`; answers its label. */
	async addDeclaration(ref: Ref): Promise<Result<string>> {
		const element = await this.#element(ref);
		const label =
			element?.dataType === 'boolean'
				? this.#editor.insert('field', (form, at) =>
						addDeclaration(form, {
							element,
							role: 'applicant',
							statement: {
								vi: m.designer_declaration_statement({}, { locale: 'vi' }),
								en: m.designer_declaration_statement({}, { locale: 'en' })
							},
							signature: {
								title: {
									vi: m.designer_declaration_signer({}, { locale: 'vi' }),
									en: m.designer_declaration_signer({}, { locale: 'en' })
								},
								note: {
									vi: m.designer_declaration_sign_note({}, { locale: 'vi' }),
									en: m.designer_declaration_sign_note({}, { locale: 'en' })
								}
							},
							at
						})
					)
				: undefined;
		return label === undefined ? notFound(ref) : ok(label);
	}

	/** Somebody who acts for the applicant: question, conditional person, authorisation. Answers the question's label. */
	async addOtherPerson(choice: {
		readonly question: Ref;
		readonly group: Ref;
		readonly attachment?: Ref;
	}): Promise<Result<string>> {
		const question = await this.#element(choice.question);
		const attachment = choice.attachment === undefined ? undefined : await this.#element(choice.attachment);
		await this.#editor.learn([choice.group]);
		const group = this.#editor.library.get('group', choice.group);
		if (!question || !group) return notFound(question ? choice.group : choice.question);
		const parts = groupParts(group, this.#editor.library);
		if (!parts.ok) return parts;
		const label = this.#editor.insert('section', (form, at) =>
			addOtherPerson(form, {
				question,
				group,
				...(attachment ? { attachment } : {}),
				library: this.#editor.library,
				title: {
					vi: m.designer_other_person_section({}, { locale: 'vi' }),
					en: m.designer_other_person_section({}, { locale: 'en' })
				},
				at
			})
		);
		return label === undefined ? notFound(choice.question) : ok(label);
	}

	/** The element under the reference it was found by: a draft keeps `@draft`. */
	async #element(ref: Ref): Promise<ElementDocument | undefined> {
		if (!(await this.#editor.learn([ref]))) return undefined;
		const element = this.#editor.library.get('element', ref);
		return element && ref.endsWith('@draft') ? { ...element, version: 0 } : element;
	}
}

// helpers

function notFound(ref: Ref): Result<never> {
	return fail({ code: 'document/not-found', params: { ref } });
}
