import { textIn, type Locale } from '#core/shared/text.ts';
import wording from './wording.json' with { type: 'json' };

/** Set wording of official papers; `{name}` is replaced by `params.name`. */
export function words(
	key: keyof typeof wording,
	locale: Locale,
	params: Readonly<Record<string, string>> = {}
): string {
	return textIn(wording[key], locale).replace(/\{(\w+)\}/g, (whole, name: string) =>
		Object.hasOwn(params, name) ? (params[name] ?? '') : whole
	);
}
