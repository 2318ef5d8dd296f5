/** A free name for what is read at `path`: `form.child.fullName` → `childFullName`, `childFullName2` when it is taken. */
export function storedName(path: string, taken: readonly string[]): string {
	const [, ...parts] = path.split(/[._-]/);
	const name = parts
		.map(
			(part, index) =>
				(index === 0 ? part.charAt(0).toLowerCase() : part.charAt(0).toUpperCase()) + part.slice(1)
		)
		.join('');
	for (let number = 1; ; number += 1) {
		const proposed = number === 1 ? name : `${name}${number}`;
		if (!taken.includes(proposed)) return proposed;
	}
}
