/** Largest file read, in bytes: room for a full code list in the wordiest of the formats. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Entries of one code list, as its schema has it; reading stops at the first one too many. */
export const MAX_ENTRIES = 50_000;

/** Elements of one file. */
export const MAX_ELEMENTS = 2000;

/** Problems reported for one file. */
export const MAX_PROBLEMS = 50;
