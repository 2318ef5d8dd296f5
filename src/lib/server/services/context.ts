import type { Clock, NewId } from '#core/shared/ports.ts';
import type { Config } from '../config.ts';
import type { ParseWorkflow } from '../graphCache.ts';
import type { Log } from '../log.ts';
import type { Store } from '../repositories/ports.ts';

/** What every service is made with; the composition root (app.ts) hands it to each `create…(context, …)`. */
export interface ServiceContext {
	readonly config: Config;
	readonly store: Store;
	readonly clock: Clock;
	readonly newId: NewId;
	readonly log: Log;
	/** BPMN XML → graph, or why it is refused; the last results are remembered. */
	readonly parseWorkflow: ParseWorkflow;
}
