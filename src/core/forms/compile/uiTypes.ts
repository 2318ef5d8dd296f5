import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { ControlKind } from './types.ts';

/** The part of the JSON Forms UI-schema format we emit; every element is a valid JSON Forms element. */

export interface UiRule {
	readonly effect: 'SHOW';
	readonly condition: { readonly scope: '#'; readonly schema: JsonSchema };
}

interface UiBase {
	/** Id of the page or item it was compiled from. */
	readonly options: { readonly id: string };
	readonly i18n: string;
	/** Present where JSON Schema can say the condition; the plan has all of them. */
	readonly rule?: UiRule;
}

export interface UiControl extends UiBase {
	readonly type: 'Control';
	readonly scope: string;
	readonly label: string;
	readonly options: {
		readonly id: string;
		readonly control: ControlKind;
		readonly readonly?: true;
		readonly multi?: true;
	};
}

/** A repeat: an array control whose `detail` lays out one row. */
export interface UiArrayControl extends UiBase {
	readonly type: 'Control';
	readonly scope: string;
	readonly label: string;
	readonly options: {
		readonly id: string;
		readonly control: 'repeat';
		readonly detail: { readonly type: 'VerticalLayout'; readonly elements: readonly UiControl[] };
	};
}

export interface UiLabel extends UiBase {
	readonly type: 'Label';
	readonly text: string;
}

export interface UiGroup extends UiBase {
	readonly type: 'Group';
	readonly label: string;
	readonly elements: readonly UiElement[];
}

export type UiElement = UiControl | UiArrayControl | UiLabel | UiGroup;

export interface UiCategory extends UiBase {
	readonly type: 'Category';
	readonly label: string;
	readonly elements: readonly UiElement[];
}

export interface UiCategorization {
	readonly type: 'Categorization';
	readonly label: string;
	readonly elements: readonly UiCategory[];
}
