import type { ElementDocument } from '#core/dictionary/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '../../../repositories/auditChain.ts';
import type { Write } from '../../../repositories/ports.ts';

export function sampleForm(id: string, more: Partial<FormDocument> = {}): FormDocument {
	return {
		kind: 'form',
		id,
		version: 0,
		formatVersion: 1,
		title: { vi: 'Tờ khai' },
		pages: [
			{
				id: 'page1',
				title: { vi: 'Người yêu cầu' },
				items: [
					{
						type: 'field',
						id: 'applicantName',
						path: '/applicant/fullName',
						element: 'element:person.fullName@1',
						required: true
					}
				]
			}
		],
		...more
	};
}

export function sampleElement(id: string, more: Partial<ElementDocument> = {}): ElementDocument {
	return {
		kind: 'element',
		id,
		version: 0,
		formatVersion: 1,
		label: { vi: 'Họ, chữ đệm và tên' },
		definition: { vi: 'Họ, chữ đệm và tên khai sinh' },
		dataType: 'string',
		sensitivity: 'personal',
		...more
	};
}

/** A version of a form or element, frozen by `agency`. */
export function frozen(
	document: FormDocument | ElementDocument,
	number: number,
	more: Partial<Extract<Write, { type: 'addVersion' }>> = {}
): Write {
	const content = { ...document, version: number };
	return {
		type: 'addVersion',
		kind: content.kind,
		id: content.id,
		agency: 'centre',
		number,
		digest: digestOf(canonicalJson(content)),
		status: 'approved',
		content,
		by: 'system',
		authors: ['system'],
		...more
	};
}
