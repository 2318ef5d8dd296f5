/** Icons of the pad beside an element: stroked paths on a 20 × 20 grid, like the studio's own. */
const PATHS = {
	append: 'M3 6h8v8H3zM14 10h4M16 8v4',
	choice: 'M10 3l7 7-7 7-7-7zM8 8l4 4M12 8l-4 4',
	end: 'M16 10a6 6 0 1 1-12 0 6 6 0 0 1 12 0z',
	connect: 'M4 16L15 5M9 5h6v6',
	replace: 'M4 8h11l-3-3M16 12H5l3 3',
	attach: 'M3 4h14v8M3 4v8h5M16 14.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM12.5 12.7v2l1.3.8',
	template: 'M3 4h6v5H3zM11 12h6v5h-6zM9 6.5h5v5M6 9v5.5h5',
	default: 'M3 15L15 3M10 3h5v5M5 8l6 6',
	laneBefore: 'M3 9h14v8H3zM10 2v5M7.5 4.5h5',
	laneAfter: 'M3 3h14v8H3zM10 13v5M7.5 15.5h5',
	laneSplit: 'M3 4h14v12H3zM3 10h14',
	laneName: 'M3 4h14v12H3zM7 4v12M10 8h5M10 12h5',
	rename: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3',
	remove: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11'
} as const;

export type PadIcon = keyof typeof PATHS;

export const PAD_ICONS = Object.fromEntries(
	Object.entries(PATHS).map(([icon, path]) => [icon, draw(path)])
) as Readonly<Record<PadIcon, string>>;

// helpers

function draw(path: string): string {
	return `<svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="${path}"/></svg>`;
}
