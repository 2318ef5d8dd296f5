/** `stem1`, `stem2` …: the first that none of `taken` has. */
export function freeId(stem: string, taken: readonly { readonly id: string }[]): string {
	for (let number = 1; ; number++) {
		const id = `${stem}${number}`;
		if (!taken.some((other) => other.id === id)) return id;
	}
}
