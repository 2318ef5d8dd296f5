import { buildIfNeeded } from './build.ts';
import { serve } from './serve.ts';

const HELP = `npm start: Thủ tục Studio in production

Settings (environment):
  PORT          port to listen on (3000)
  HOST          address to listen on (127.0.0.1); set 0.0.0.0 behind a firewall or a reverse proxy
  ORIGIN        public address people type, e.g. https://studio.example.gov.vn (http://HOST:PORT)
  DATABASE_URL  where the data is kept (file:.data/thutuc.db)
  KEYS_DIR      folder of the signing keys, made on first run, mode 0700 (.data/keys)
  LOG_LEVEL     debug, info, warn or error (info)

With an empty database a one-time set-up link is printed; it makes the first administrator.
`;

export async function run(args: readonly string[]): Promise<number> {
	if (args.includes('--help') || args.includes('-h')) {
		process.stdout.write(HELP);
		return 0;
	}
	const code = await buildIfNeeded();
	if (code === 0) await serve();
	return code;
}
