import type { DocumentId } from '#core/shared/document.ts';
import type { Text } from '#core/shared/text.ts';
import { outcomeOf } from './outcomeOf.ts';
import type { Play } from './play/types.ts';
import type { ScenarioDocument, ScenarioGroup } from './types.ts';

export interface ScenarioHeader {
	readonly id: DocumentId;
	readonly title: Text;
	readonly group: ScenarioGroup;
}

/** A play as a regression test: the dossier with every action, and everything that came of it. */
export function scenarioFromPlay(play: Play, { id, title, group }: ScenarioHeader): ScenarioDocument {
	return {
		kind: 'scenario',
		id,
		version: 0,
		formatVersion: 1,
		title,
		group,
		...play.dossier,
		expect: outcomeOf(play)
	};
}
