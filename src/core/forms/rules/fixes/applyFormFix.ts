import type { Library } from '#core/catalogue/types.ts';
import { TYPE_CONSTRAINTS } from '#core/dictionary/dataTypes.ts';
import { FITTING_CONSTRAINTS } from '#core/dictionary/fittingConstraints.ts';
import type { Constraints } from '#core/dictionary/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import { readPointer, writePointer } from '#core/shared/pointer.ts';
import { formNodes } from '../../formNodes.ts';
import { bindField } from '../../ops/bindField.ts';
import { removeItem } from '../../ops/removeItem.ts';
import { setRequiredWhen } from '../../ops/setRequiredWhen.ts';
import { storedExpression } from '../../ops/storedExpression.ts';
import { changed } from '../../ops/tree.ts';
import { updatePlacement, type PlacementChanges } from '../../ops/updatePlacement.ts';
import { updateRepeat } from '../../ops/updateRepeat.ts';
import type { FormDocument, LocalField } from '../../types.ts';
import type { FixPlace } from './fixPlace.ts';
import type { FormFixCode, FormFixes } from './formFixes.ts';
import { helpToText } from './helpToText.ts';
import { moveAfter } from './moveAfter.ts';
import { splitPage } from './splitPage.ts';
import { takeOver } from './takeOver.ts';

/**
 * The form with the fix of a finding applied, nothing else changed; undefined when the finding proposes none, or what
 * it stands on is no longer there.
 */
export function applyFormFix(
	form: FormDocument,
	{ fix }: Pick<Finding, 'fix'>,
	library: Library
): FormDocument | undefined {
	if (!fix || !isFormFix(fix.code)) return undefined;
	const at = fix.at ?? '';
	const node = formNodes(form).find((each) => each.at === at);
	const place: FixPlace = { form, library, at, ...(node && { node }), ...(node?.type === 'field' && { field: node }) };
	return perform(fix.code, place, fix.params ?? {});
}

/** All codes, for whoever must know each of them. */
export function formFixCodes(): readonly FormFixCode[] {
	return Object.keys(PERFORM).filter(isFormFix);
}

// helpers

type Perform = {
	readonly [Code in FormFixCode]: (place: FixPlace, params: FormFixes[Code]) => FormDocument | undefined;
};

const PERFORM: Perform = {
	'form/remove-item': ({ form, node }) => node && removeItem(form, { id: node.id }),
	'form/remove-calculation': (place) => update(place, { calculation: undefined }),
	'form/remove-control': (place) => update(place, { control: undefined }),
	'form/remove-help': (place) => update(place, { help: undefined }),
	'form/remove-prefill': (place) => update(place, { prefill: undefined }),
	'form/remove-signature': (place) => update(place, { signature: undefined }),
	'form/remove-statement': (place) => update(place, { statement: undefined }),
	'form/remove-required': (place) => {
		const optional = update(place, { required: undefined });
		return optional && place.field && setRequiredWhen(optional, { id: place.field.id, feel: undefined });
	},
	'form/help-to-text': helpToText,
	'form/split-page': splitPage,
	'form/move-after': moveAfter,
	'form/take-over': takeOver,
	'form/add-prefill': (place, { source, field }) => {
		const element = place.library.get('element', place.field?.item.element ?? '');
		if (!element?.prefill || element.prefill === 'none') return undefined;
		return update(place, { prefill: { policy: element.prefill, source, field, fallback: 'ask' } });
	},
	'form/bind-field': ({ form, field, library }, { ref }) => {
		const element = library.get('element', ref);
		return element && field?.item.local && bindField(form, { id: field.id, element });
	},
	'form/upgrade-element': (place, { ref }) => update(place, { element: ref }),
	'form/upgrade-code-list': (place, { ref }) => constrain(place, (own) => ({ ...own, codeList: ref })),
	'form/set-data-type': (place, { dataType }) => {
		const local = place.field?.item.local;
		if (!local) return undefined;
		const fitting = FITTING_CONSTRAINTS[dataType];
		const kept = Object.entries(local.constraints ?? {}).filter(([name]) => fitting.some((fits) => fits === name));
		const constraints = kept.length > 0 ? Object.fromEntries(kept) : undefined;
		const typed: LocalField = changed(local, { dataType, constraints });
		return update(place, { local: typed, control: undefined });
	},
	'form/set-pattern': (place, { pattern }) => constrain(place, (own) => ({ ...own, pattern })),
	'form/set-limits': (place) => constrain(place, (own) => ({ ...TYPE_CONSTRAINTS.attachment, ...own })),
	'form/swap-limits': ({ form, node }) =>
		node?.type === 'repeat'
			? updateRepeat(form, { id: node.id, changes: { min: node.item.max, max: node.item.min } })
			: undefined,
	'form/store-expression': express,
	'form/replace-path': express,
	'form/replace-value': express,
	'form/set-text': ({ form, at }, text) =>
		readPointer(form, at) === undefined ? undefined : writePointer(form, at, { ...text }),
	'form/print-again': ({ form, at }) => {
		const { print } = form;
		const omit = print?.omit?.filter((_, position) => at !== `/print/omit/${position}`) ?? [];
		if (!print || omit.length === print.omit?.length) return undefined;
		const rest = changed(print, { omit: omit.length > 0 ? omit : undefined });
		return changed(form, { print: Object.keys(rest).length > 0 ? rest : undefined });
	}
};

/** The parameters of a fix are those its rule gave it (`fixAt`), so their shape follows from the code. */
function perform<Code extends FormFixCode>(code: Code, place: FixPlace, params: object): FormDocument | undefined {
	return PERFORM[code](place, params as FormFixes[Code]);
}

function isFormFix(code: string): code is FormFixCode {
	return Object.hasOwn(PERFORM, code);
}

function update({ form, field }: FixPlace, changes: PlacementChanges): FormDocument | undefined {
	return field && updatePlacement(form, { id: field.id, changes });
}

/** The limits of a local field changed. */
function constrain(place: FixPlace, change: (own: Constraints) => Constraints): FormDocument | undefined {
	const local = place.field?.item.local;
	return local && update(place, { local: { ...local, constraints: change(local.constraints ?? {}) } });
}

/** The expression at the pointer replaced, its tree with it. */
function express({ form, at }: FixPlace, { feel }: { readonly feel: string }): FormDocument | undefined {
	if (readPointer(form, at) === undefined) return undefined;
	return writePointer(form, at, storedExpression(feel));
}
