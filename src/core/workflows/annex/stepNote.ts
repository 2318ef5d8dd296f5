/** What a step's note says in lines that begin with a word the annex has a column for. */
export interface StepNote {
	/** Number in the table the step comes from, when it is not its place in the process. */
	readonly number?: string | undefined;
	/** Results and forms of the step. */
	readonly output?: string | undefined;
	/** Legal basis as written, where no instrument is cited. */
	readonly basis?: string | undefined;
	/** Time as written, where no limit is counted. */
	readonly time?: string | undefined;
	/** Everything else. */
	readonly remark?: string | undefined;
}

/** Lines of a note; `readNote` of it gives the same parts again. */
export function writeNote({ number, output, basis, time, remark }: StepNote): string | undefined {
	const lines = [
		labelled('number', number),
		labelled('output', output),
		labelled('time', time),
		labelled('basis', basis),
		remark
	].filter((line) => line !== undefined && line !== '');
	return lines.length > 0 ? lines.join('\n') : undefined;
}

export function readNote(note: string): StepNote {
	const parts: Partial<Record<keyof StepNote, string>> = {};
	for (const line of note.split('\n')) {
		const known = LABELS.find(([, label]) => line.startsWith(label));
		const [part, text] = known ? [known[0], line.slice(known[1].length).trim()] : (['remark', line] as const);
		parts[part] = parts[part] === undefined ? text : `${parts[part]}\n${text}`;
	}
	return parts;
}

// helpers

/** Part of the document's own language, like the text around it; not wording of the studio. */
const LABELS: readonly (readonly [Exclude<keyof StepNote, 'remark'>, string])[] = [
	['number', 'Số bước:'],
	['output', 'Kết quả, biểu mẫu:'],
	['time', 'Thời gian:'],
	['basis', 'Căn cứ:']
];

function labelled(part: Exclude<keyof StepNote, 'remark'>, text: string | undefined): string | undefined {
	if (text === undefined || text === '') return undefined;
	const label = LABELS.find(([name]) => name === part)?.[1] ?? '';
	return text
		.split('\n')
		.map((line) => `${label} ${line}`)
		.join('\n');
}
