import type { Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Fetches the package of procedure `code` and hands it to the person as a file; answers why not, in words. */
export async function downloadPackage(code: string, locale: Locale): Promise<readonly string[]> {
	const unreachable = [m.procedures_package_unreachable()];
	const response = await fetch(`/procedures/${encodeURIComponent(code)}/package`).catch(() => undefined);
	if (!response) return unreachable;
	if (!response.ok) return (await refusals(response, locale)) ?? unreachable;
	const blob = await response.blob().catch(() => undefined);
	if (!blob) return unreachable;
	save(blob, `${code}.zip`);
	return [];
}

// helpers

/** The wording of a problem document (RFC 9457); undefined for any other answer. */
async function refusals(response: Response, locale: Locale): Promise<readonly string[] | undefined> {
	const answer: unknown = await response.json().catch(() => undefined);
	if (typeof answer !== 'object' || answer === null || !('problems' in answer)) return undefined;
	const problems = answer.problems as readonly { readonly message: Readonly<Record<Locale, string>> }[];
	return [...new Set(problems.map(({ message }) => message[locale]))];
}

function save(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
