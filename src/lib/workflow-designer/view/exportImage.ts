import { downloadBlob } from './downloadBlob.ts';
import { embedFont, sizeOfSvg } from './embedFont.ts';
import { STUDIO_FONT, studioFont } from './studioFont.ts';

/** Pixels of a picture for one of the drawing. */
const SCALE = 2;

/** Longest side a browser draws reliably, px. */
const LONGEST = 8000;

/** Time a font inside a picture takes to be read; ms. */
const FONT_PAUSE = 600;

/** The drawing as a file of its own: its font is inside. */
export async function exportSvg(svg: string, name: string): Promise<void> {
	const whole = embedFont(svg, STUDIO_FONT, await studioFont());
	downloadBlob(new Blob([whole], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** The drawing as a picture on white, twice as fine as on the screen; a very large one as fine as can be. */
export async function exportPng(svg: string, name: string): Promise<void> {
	downloadBlob(await pngOf(embedFont(svg, STUDIO_FONT, await studioFont())), `${name}.png`);
}

/** A picture of a drawing that needs nothing from elsewhere. */
export async function pngOf(svg: string): Promise<Blob> {
	const { width, height } = sizeOfSvg(svg);
	const scale = Math.min(SCALE, LONGEST / Math.max(width, height, 1));
	const image = new Image(width, height);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser draws no pictures');
	const draw = () => {
		context.fillStyle = 'white';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
	};
	// A picture counts as loaded before the font inside it: drawing asks for the font, and is done again when it is there.
	draw();
	await new Promise((done) => setTimeout(done, FONT_PAUSE));
	draw();
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came out'))), 'image/png')
	);
}
