/** What core needs from its surroundings; injected so that core stays pure and deterministic. */

/** ISO 8601 instant in UTC, millisecond precision: `2026-11-21T03:00:00.000Z`. */
export type Instant = string;

/** Local date in Asia/Ho_Chi_Minh: `2026-11-21`. */
export type LocalDate = string;

export type Clock = () => Instant;

/** Makes a fresh, sortable, URL-safe id. */
export type NewId = () => string;

/** `sha256:<64 lower-case hex digits>` of the bytes. */
export type Digest = `sha256:${string}`;
