import type { Library } from '#core/catalogue/types.ts';
import { printWords, readExpression, type Expression } from '#core/expressions/index.ts';
import { fieldNodes, formNodes, type FieldNode } from '#core/forms/index.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { pointerTokens } from '#core/shared/pointer.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Says conditions over `form.*` and `dossier.*` in words; one that cannot be read shows its own text. */
export function conditionWords(
	form: FormDocument | undefined,
	library: Library,
	locale: Locale
): (expression: Expression) => string {
	const fields = form ? namedFields(form, library, locale) : new Map<string, NamedField>();
	const label = (path: readonly string[]) => {
		const [head, ...rest] = path;
		if (head === 'form') return fields.get(rest.join('.'))?.label ?? rest.join('.');
		return DOSSIER[path.join('.')]?.() ?? path.join('.');
	};
	const valueLabel = (path: readonly string[], value: string) =>
		path[0] === 'form' ? fields.get(path.slice(1).join('.'))?.codes.get(value) : undefined;
	return (expression) => {
		const read = readExpression(expression);
		return read.ok ? printWords(read.value.ast, label, locale, { valueLabel }) : expression.feel;
	};
}

// helpers

interface NamedField {
	readonly label: string;
	readonly codes: ReadonlyMap<string, string>;
}

const DOSSIER: Readonly<Record<string, () => string>> = {
	'dossier.channel': () => m.procedures_dossier_channel(),
	'dossier.receivedAt': () => m.procedures_dossier_received_at(),
	'dossier.case': () => m.procedures_case()
};

/** Fields by dotted path. Fields that share a label also name the section they stand in. */
function namedFields(form: FormDocument, library: Library, locale: Locale): Map<string, NamedField> {
	const nodes = new Map(formNodes(form).map((node) => [node.id, node]));
	const fields = fieldNodes(form).map((node) => ({
		node,
		label: labelOf(node, library, locale),
		path: [...repeatPath(node), ...pointerTokens(node.item.path)].join('.')
	}));
	const counts = Map.groupBy(fields, ({ label }) => label);
	return new Map(
		fields.map(({ node, label, path }) => {
			const parent = nodes.get(node.parent ?? node.page);
			const title = parent && 'title' in parent.item ? textIn(parent.item.title, locale) : '';
			const shared = (counts.get(label)?.length ?? 0) > 1 && title !== '';
			return [path, { label: shared ? `${label} (${title})` : label, codes: codesOf(node, library, locale) }];
		})
	);

	function repeatPath(node: FieldNode): string[] {
		const repeat = node.repeat === undefined ? undefined : nodes.get(node.repeat);
		return repeat?.type === 'repeat' ? pointerTokens(repeat.item.path) : [];
	}
}

function labelOf({ item }: FieldNode, library: Library, locale: Locale): string {
	const text = item.label ?? item.local?.label ?? library.get('element', item.element ?? '')?.label;
	return text ? textIn(text, locale) : item.id;
}

function codesOf({ item }: FieldNode, library: Library, locale: Locale): ReadonlyMap<string, string> {
	const constraints = item.local?.constraints ?? library.get('element', item.element ?? '')?.constraints;
	const list = library.get('codelist', constraints?.codeList ?? '');
	return new Map((list?.entries ?? []).map(({ code, label }) => [code, textIn(label, locale)]));
}
