import type { DiagramElement, Services } from './types.ts';

/** Scrolls an element into view; of a flow, which may run across the whole drawing, its beginning. */
export function reveal({ canvas }: Services, element: DiagramElement): void {
	canvas.scrollToElement(element.source ?? element, {
		top: 80,
		bottom: 80,
		right: 80,
		left: PALETTE + MARGIN
	});
}

export function zoomBy({ canvas }: Services, factor: number): void {
	canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
}

/** Whole workflow in view, never larger than drawn; with `readable`, its beginning when the whole would be too small. */
export function fitView(
	services: Services,
	{ readable = false }: { readonly readable?: boolean } = {}
): void {
	const { canvas } = services;
	canvas.resized();
	const { inner, outer } = canvas.viewbox();
	if (outer.width === 0 || outer.height === 0 || inner.width === 0) return;
	const scale = Math.min(
		1,
		outer.width / (inner.width + 2 * MARGIN),
		outer.height / (inner.height + 2 * MARGIN)
	);
	if (readable && scale < READABLE) return showBeginning(services);
	const [width, height] = [outer.width / scale, outer.height / scale];
	const x = inner.x + inner.width / 2 - width / 2;
	canvas.viewbox({ x, y: inner.y + inner.height / 2 - height / 2, width, height });
}

// helpers

/** Space around the workflow when fitted, px. */
const MARGIN = 40;

/** Smallest scale at which names can be read. */
const READABLE = 0.75;

/** Width the palette takes at the left of the canvas, px. */
const PALETTE = 215;

/** The start event at the left of the canvas, beside the palette. */
function showBeginning({ canvas, elementRegistry }: Services): void {
	const { inner, outer } = canvas.viewbox();
	const [start] = elementRegistry.filter(({ type }) => type === 'bpmn:StartEvent');
	const [width, height] = [outer.width / READABLE, outer.height / READABLE];
	const x = (start?.x ?? inner.x) - Math.min(PALETTE, outer.width / 4) / READABLE - MARGIN;
	// Nothing but emptiness stands above the drawing.
	const y = Math.max((start?.y ?? inner.y + inner.height / 2) - height / 2, inner.y - MARGIN);
	canvas.viewbox({ x, y, width, height });
}
