export type DropSide = 'before' | 'inside' | 'after';

/** On which side of the row under it a drag would drop: of what holds items, the lower half means inside. */
export function dropSide(event: DragEvent, holds: boolean): DropSide {
	const row = event.currentTarget;
	if (!(row instanceof Element)) return 'after';
	const { top, height } = row.getBoundingClientRect();
	if (event.clientY < top + height / 2) return 'before';
	return holds ? 'inside' : 'after';
}
