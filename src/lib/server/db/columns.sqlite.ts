import { blob, integer, text } from 'drizzle-orm/sqlite-core';
import type { Instant } from '#core/shared/ports.ts';

/** The column vocabulary both schemas share, in SQLite's words. */

/** A JSON value as text. */
export function json<T>(name: string) {
	return text(name, { mode: 'json' }).$type<T>();
}

/** An ISO 8601 instant in UTC, as text: sorts as it reads. */
export function instant(name: string) {
	return text(name).$type<Instant>();
}

export function flag(name: string) {
	return integer(name, { mode: 'boolean' });
}

export function bytes(name: string) {
	return blob(name, { mode: 'buffer' }).$type<Uint8Array>();
}
