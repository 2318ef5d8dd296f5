/** Where a studio for tests runs, and where its data is. */
export interface RunningStudio {
	readonly url: string;
	readonly data: string;
}

/** The studio of a project: the one named by `STUDIO_URL` and `STUDIO_DATA` for all, or its own. */
export function studioOf(project: string): RunningStudio {
	const [url, data] = ['STUDIO_URL', 'STUDIO_DATA'].map(
		(name) => process.env[name] ?? process.env[`${name}_${project}`]
	);
	if (!url || !data) throw new Error(`No studio runs for ${project}: run through playwright.config.ts`);
	return { url, data };
}

/** Tells the workers of a project which studio is theirs. */
export function nameStudio(project: string, { url, data }: RunningStudio): void {
	Object.assign(process.env, { [`STUDIO_URL_${project}`]: url, [`STUDIO_DATA_${project}`]: data });
}
