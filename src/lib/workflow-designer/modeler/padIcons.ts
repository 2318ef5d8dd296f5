/** Icons of the pad beside an element: stroked paths on a 20 × 20 grid, like the studio's own. */
const PATHS = {
	append: 'M3 6h8v8H3zM14 10h4M16 8v4',
	choice: 'M10 3l7 7-7 7-7-7zM8 8l4 4M12 8l-4 4',
	end: 'M16 10a6 6 0 1 1-12 0 6 6 0 0 1 12 0z',
	connect: 'M4 16L15 5M9 5h6v6',
	replace: 'M4 8h11l-3-3M16 12H5l3 3',
	remove: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11'
} as const;

export type PadIcon = keyof typeof PATHS;

export const PAD_ICONS: Readonly<Record<PadIcon, string>> = {
	append: draw('append'),
	choice: draw('choice'),
	end: draw('end'),
	connect: draw('connect'),
	replace: draw('replace'),
	remove: draw('remove')
};

// helpers

function draw(icon: PadIcon): string {
	return `<svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="${PATHS[icon]}"/></svg>`;
}
