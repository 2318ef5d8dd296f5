import type { Locale } from '#core/shared/text.ts';
import texts from './texts.json' with { type: 'json' };

/** A text of the command line. Plain data, not compiled messages: the CLI runs without a build. */
export type CliText = keyof typeof texts;

/** The text in `locale`, its `{placeholders}` filled. */
export function cliText(
	key: CliText,
	locale: Locale,
	params: Readonly<Record<string, string | number>> = {}
): string {
	return texts[key][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
