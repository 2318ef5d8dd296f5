import type { CompiledForm, CompiledPlacement } from '#core/forms/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { TableColumn } from '#lib/document-designer/index.ts';
import type { Variable, VariableType } from '#lib/conditions/index.ts';

/** Codes offered to choose from at most. */
const MAX_CODES = 100;

/** What a template may read of the form: its fields and lists, as `form.…`, in the order of the form. */
export function formVariables(compiled: CompiledForm, locale: Locale): readonly Variable[] {
	const pages = new Map(compiled.uiSchema.elements.map(({ options, label }) => [options.id, label]));
	const group = (page: string) => pages.get(page) ?? page;
	return [
		...compiled.placements
			.filter(({ repeat, dataType }) => repeat === undefined && dataType !== 'attachment')
			.map((placement) => ({
				path: dotted(placement.path),
				label: textIn(placement.label, locale),
				group: group(placement.page),
				optional: true,
				...typeOf(compiled, placement, locale)
			})),
		...compiled.repeats.map(({ path, title, page }) => ({
			path: dotted(path),
			label: textIn(title, locale),
			group: group(page),
			optional: true,
			type: 'list' as const
		}))
	];
}

/** Columns of every list, by its path. */
export function listColumns(
	{ repeats, placements }: CompiledForm,
	locale: Locale
): Readonly<Record<string, readonly TableColumn[]>> {
	return Object.fromEntries(
		repeats.map(({ id, path }) => [
			dotted(path),
			placements
				.filter(({ repeat, dataType }) => repeat === id && dataType !== 'attachment')
				.map((column) => ({
					path: column.path.slice(1).replaceAll('/', '.'),
					label: textIn(column.label, locale)
				}))
		])
	);
}

// helpers

function dotted(pointer: string): string {
	return `form${pointer.replaceAll('/', '.')}`;
}

function typeOf(
	compiled: CompiledForm,
	{ dataType, codeList }: CompiledPlacement,
	locale: Locale
): {
	readonly type: VariableType;
	readonly codes?: readonly { readonly value: string; readonly label: string }[];
} {
	switch (dataType) {
		case 'boolean':
			return { type: 'boolean' };
		case 'date':
			return { type: 'date' };
		case 'integer':
		case 'money':
		case 'decimal':
			return { type: 'number' };
		case 'code': {
			const entries = codeList === undefined ? [] : (compiled.codeLists[codeList] ?? []);
			if (entries.length === 0 || entries.length > MAX_CODES) return { type: 'string' };
			return {
				type: 'code',
				codes: entries.map(({ code, label }) => ({ value: code, label: textIn(label, locale) }))
			};
		}
		case 'codes':
			return { type: 'list' };
		case 'address':
		case 'attachment':
			return { type: 'other' };
		default:
			return { type: 'string' };
	}
}
