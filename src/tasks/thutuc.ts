import { main } from '#cli/main.ts';

/** The CLI, as `npm run thutuc` starts it. */
export function run(args: readonly string[]): Promise<number> {
	return main(args);
}
