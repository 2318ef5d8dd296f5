import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Largest request body the HTTP layer takes; the hooks set the tighter limit of each route. */
const BODY_LIMIT = '24M';

/** Starts the built server in this process, under the settings in the environment; it stops on SIGINT or SIGTERM. */
export async function serve(): Promise<void> {
	const port = (process.env.PORT ||= '3000');
	process.env.HOST ||= '127.0.0.1';
	process.env.ORIGIN ||= `http://${process.env.HOST}:${port}`;
	process.env.BODY_SIZE_LIMIT ||= BODY_LIMIT;
	process.env.NODE_ENV = 'production';
	process.once('uncaughtException', endWithReason);
	await import(pathToFileURL(resolve('build/index.js')).href);
}

// helpers

/** Ends the process; what commonly keeps a server from starting is said in one sentence. */
function endWithReason(error: unknown): void {
	const { code, port } = error as { code?: string; port?: number };
	if (code === 'EADDRINUSE')
		console.error(`Port ${port} is taken by another program; set PORT to a free one.`);
	else console.error(error);
	process.exit(1);
}
