import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { genericodeHandler, type GenericodeHandler } from './genericodeHandler.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { ReadCodeList } from './types.ts';

/** Characters given to the parser at a time: after each piece reading stops when something is wrong. */
const PIECE = 64 * 1024;

/**
 * A Genericode 1.0 file. Document types are refused before anything of them is read, so there are no entities to
 * expand and nothing outside to fetch.
 *
 * Problems, each with its line: `exchange/not-xml`, `exchange/doctype`, `exchange/not-genericode` {element},
 * `exchange/unsupported-element` {element}, `exchange/missing-column`, `exchange/unknown-column`, `exchange/too-deep`,
 * `exchange/too-many-rows`, and those of `readEntry`.
 */
export function readGenericode(text: string): Result<ReadCodeList> {
	const parser = new SaxesParser({ xmlns: true });
	const problems: Problem[] = [];
	const handler: GenericodeHandler = genericodeHandler(() => `line:${parser.line}`, problems);
	let broken = false;
	const stop = (code: string) => {
		if (!broken && !handler.stopped())
			problems.splice(0, problems.length, { code, at: `line:${parser.line}` });
		broken = true;
	};
	parser.on('error', () => stop('exchange/not-xml'));
	parser.on('doctype', () => stop('exchange/doctype'));
	parser.on('opentag', (tag: SaxesTagNS) => {
		if (!broken && !handler.stopped()) handler.open(tag);
	});
	parser.on('closetag', () => {
		if (!broken && !handler.stopped()) handler.close();
	});
	parser.on('text', (part) => handler.text(part));
	parser.on('cdata', (part) => handler.text(part));

	for (let from = 0; from < text.length; from += PIECE) {
		parser.write(text.slice(from, from + PIECE));
		if (broken || handler.stopped() || problems.length >= MAX_PROBLEMS) break;
	}
	const [first, ...rest] = problems;
	if (first) return fail(first, ...rest.slice(0, MAX_PROBLEMS - 1));
	parser.close();
	if (problems.length > 0) return settle(handler.list(), problems);
	const list = handler.list();
	return list.entries.length > 0 ? ok(list) : fail({ code: 'exchange/no-rows', at: 'line:1' });
}
