export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Fields = Readonly<Record<string, unknown>>;

/** Structured log: `message` says what happened in fixed words, `fields` with what. */
export type Log = { readonly [L in LogLevel]: (message: string, fields?: Fields) => void };

/**
 * Writes one JSON object a line. Fields whose name promises a secret are not written, whatever they hold; errors are
 * written with their stack, which only the log may show.
 */
export function createLog(
	level: LogLevel,
	write: (line: string) => void = (line) => process.stderr.write(line),
	now: () => string = () => new Date().toISOString()
): Log {
	const at = (own: LogLevel) =>
		LOG_LEVELS.indexOf(own) < LOG_LEVELS.indexOf(level)
			? () => undefined
			: (message: string, fields: Fields = {}) =>
					write(`${JSON.stringify({ time: now(), level: own, message, ...fields }, safe)}\n`);
	return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

// helpers

const SECRET = /password|passphrase|token|secret|cookie|authorization|(^|_|api|private)key$/i;

function safe(key: string, value: unknown): unknown {
	if (SECRET.test(key)) return '[not logged]';
	if (value instanceof Error)
		return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
	return value;
}
