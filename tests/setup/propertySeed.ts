import fc from 'fast-check';

/*
 * Property tests draw the same cases on every run, so that a green suite stays green until the code changes.
 * PROPERTY_SEED explores others: a number repeats a reported failure, `random` draws anew.
 */
const wanted = process.env.PROPERTY_SEED;

if (wanted !== 'random') {
	const seed = Number(wanted ?? 20261121);
	if (!Number.isInteger(seed))
		throw new Error(`PROPERTY_SEED is a whole number or "random", not "${wanted}"`);
	fc.configureGlobal({ seed });
}
