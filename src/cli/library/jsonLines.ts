import { toPointer, type JsonPointer } from '#core/shared/pointer.ts';

/** Documents are refused at less. */
const MAX_DEPTH = 100;

/**
 * Lines (from 1) on which the values of a JSON text begin, by pointer. The text must be well-formed: parse it first.
 * What lies deeper than any document is passed over; `lineOf` gives the value around it.
 */
export function jsonLines(text: string): ReadonlyMap<JsonPointer, number> {
	const lines = new Map<JsonPointer, number>();
	const path: (string | number)[] = [];
	let at = 0;
	let line = 1;

	const skip = () => {
		for (; at < text.length && ' \t\r\n'.includes(text.charAt(at)); at++) if (text[at] === '\n') line++;
	};
	const scalar = () => {
		if (text[at] === '"') return string();
		while (at < text.length && !',]} \t\r\n'.includes(text.charAt(at))) at++;
		return '';
	};
	const string = (): string => {
		const start = at++;
		while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
		at++;
		return JSON.parse(text.slice(start, at)) as string;
	};
	/** To the end of the value, however deep it is: no call per level. */
	const passOver = () => {
		let open = 0;
		do {
			skip();
			const character = text.charAt(at);
			if (character === '"') string();
			else {
				if ('{['.includes(character)) open++;
				if ('}]'.includes(character)) open--;
				at++;
			}
		} while (open > 0);
	};
	const value = (): void => {
		skip();
		lines.set(toPointer(path), line);
		if (path.length >= MAX_DEPTH && '{['.includes(text.charAt(at))) passOver();
		else if (text[at] === '{')
			members('}', () => {
				const key = string();
				skip();
				at++;
				return key;
			});
		else if (text[at] === '[') {
			let index = 0;
			members(']', () => index++);
		} else scalar();
	};
	const members = (end: string, key: () => string | number) => {
		at++;
		for (skip(); text[at] !== end; skip()) {
			if (text[at] === ',') {
				at++;
				continue;
			}
			path.push(key());
			value();
			path.pop();
		}
		at++;
	};

	value();
	return lines;
}

/** The line of the value at `pointer`, or of the nearest value around it. */
export function lineOf(lines: ReadonlyMap<JsonPointer, number>, pointer: JsonPointer): number | undefined {
	for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
		const line = lines.get(at);
		if (line !== undefined || at === '') return line;
	}
}
