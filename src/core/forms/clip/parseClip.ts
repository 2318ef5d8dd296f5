import { fail, ok, type Result } from '#core/shared/problem.ts';
import { unwritableText } from '#core/shared/unwritableText.ts';
import { formNodes } from '../formNodes.ts';
import { parseForm } from '../parseForm.ts';
import { CLIP_VERSION, type FormClip } from './types.ts';

/** Longer text is no part of a form; characters. */
const MOST = 2_000_000;

/**
 * What is on the clipboard as parts of a form. Problems: `form/no-clip` for anything else, `form/clip-version`
 * {version}, `document/not-text`, and those of `parseForm` for parts of a wrong shape.
 */
export function parseClip(text: string): Result<FormClip> {
	const value = text.length > MOST ? undefined : json(text);
	if (!isRecord(value) || value.format !== 'form-parts' || typeof value.form !== 'string') {
		return fail({ code: 'form/no-clip' });
	}
	if (value.version !== CLIP_VERSION) {
		const version = typeof value.version === 'number' ? String(value.version) : typeof value.version;
		return fail({ code: 'form/clip-version', params: { version } });
	}
	const unwritable = unwritableText(value);
	if (unwritable) {
		const { at, character } = unwritable;
		return fail({ code: 'document/not-text', at, params: { at: at || '/', character } });
	}
	const { pages, items } = value;
	if (!Array.isArray(pages) || !Array.isArray(items)) return fail({ code: 'form/no-clip' });
	const held = { id: LOOSE, title: { vi: LOOSE }, items };
	const parsed = parseForm({
		kind: 'form',
		id: value.form,
		version: 0,
		formatVersion: 1,
		title: { vi: LOOSE },
		pages: [...pages, held]
	});
	if (!parsed.ok) return parsed;
	if (formNodes(parsed.value).length === 1) return fail({ code: 'form/no-clip' });
	return ok({
		format: 'form-parts',
		version: CLIP_VERSION,
		form: value.form,
		pages: parsed.value.pages.slice(0, -1),
		items: parsed.value.pages.at(-1)?.items ?? []
	});
}

// helpers

/** The page that holds items without one while they are parsed. */
const LOOSE = 'loose';

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
