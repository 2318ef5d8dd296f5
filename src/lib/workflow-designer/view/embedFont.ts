/** A font file as a drawing carries it. */
export interface FontFile {
	readonly weight: number;
	/** Ranges of characters it has, as CSS writes them. */
	readonly range: string;
	/** WOFF2, base64. */
	readonly data: string;
}

/** The drawing with its font inside, so that it looks the same where the font is not installed. */
export function embedFont(svg: string, family: string, files: readonly FontFile[]): string {
	const faces = files.map(
		({ weight, range, data }) =>
			`@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};` +
			`src:url(data:font/woff2;base64,${data}) format('woff2')}`
	);
	const start = svg.search(/<svg[\s>]/);
	const end = start < 0 ? -1 : svg.indexOf('>', start);
	if (end < 0) throw new Error('This is no SVG drawing');
	return `${svg.slice(0, end + 1)}<style>${faces.join('')}</style>${svg.slice(end + 1)}`;
}

/** The drawing with ids of its own, so that it can stand beside another of the same source. */
export function withOwnIds(svg: string, prefix: string): string {
	return svg
		.replace(/ id="([^"]+)"/g, ` id="${prefix}$1"`)
		.replace(/url\((&quot;|['"]?)#([^)'"&]+)(&quot;|['"]?)\)/g, `url($1#${prefix}$2$3)`);
}

/** Width and height of a drawing, px, as its root says. */
export function sizeOfSvg(svg: string): { readonly width: number; readonly height: number } {
	const root = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
	const number = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(root)?.[1] ?? 0);
	return { width: number('width'), height: number('height') };
}
