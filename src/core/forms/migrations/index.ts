import type { Migration } from '#core/shared/migrateDocument.ts';

/**
 * Steps of the form format, oldest first. The format stands at 1: everything since was added and may be absent. The next
 * change that is not puts its step here, and a form of the format before it beside `format-1.json`.
 */
export const FORM_MIGRATIONS: readonly Migration[] = [];
