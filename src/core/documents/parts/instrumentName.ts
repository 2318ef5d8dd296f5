/**
 * An instrument as papers cite it, its kind told by its number: "175/2024/NĐ-CP" → "Nghị định số 175/2024/NĐ-CP". Other
 * numbers stand as they are.
 */
export function instrumentName(number: string): string {
	const kind = KINDS.find(([mark]) => mark.test(number))?.[1];
	return kind === undefined ? number : `${kind} số ${number}`;
}

// helpers

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/\/NĐ-CP$/, 'Nghị định'],
	[/\/TT(LT)?-/, 'Thông tư'],
	[/\/QĐ-/, 'Quyết định'],
	[/\/NQ/, 'Nghị quyết'],
	[/\/QH\d+$/, 'Luật']
];
