/** A name for a group's new member from its reference: the last part of the id, made unique among `taken`. */
export function memberName(ref: string, taken: readonly string[]): string {
	const id = ref.replace(/^\w+:/, '').replace(/@\w+$/, '');
	const last = id.split(/[._-]/).findLast((part) => /^[a-z][A-Za-z0-9]*$/.test(part)) ?? 'member';
	for (let number = 1; ; number++) {
		const name = number === 1 ? last : `${last}${number}`;
		if (!taken.includes(name)) return name;
	}
}
