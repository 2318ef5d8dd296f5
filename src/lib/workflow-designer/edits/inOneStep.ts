import type { Services } from '../modeler/types.ts';

const COMMAND = 'studio.inOneStep';

/** Registers the command behind `inOneStep`; once per modeler. */
export function registerCompound({ commandStack }: Pick<Services, 'commandStack'>): void {
	commandStack.registerHandler(
		COMMAND,
		class {
			preExecute({ run }: { run: () => void }): void {
				run();
			}
		}
	);
}

/** Runs several modelling commands as one entry of the only history there is, bpmn-js's command stack. */
export function inOneStep({ commandStack }: Pick<Services, 'commandStack'>, run: () => void): void {
	commandStack.execute(COMMAND, { run });
}
