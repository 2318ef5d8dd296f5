// A file is read beside the page: what is large or wrong does not stop the screen, and can be given up.
import { readForeign } from './readForeign.ts';

addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
	postMessage(await readForeign(data));
});
