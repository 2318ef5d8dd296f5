/** Fillings kept for one person; the one longest untouched goes when there is one more. */
export const MAX_PER_PERSON = 20;

/** Untouched for so long, a filling is gone; ms. */
export const MAX_AGE = 30 * 86_400_000;
