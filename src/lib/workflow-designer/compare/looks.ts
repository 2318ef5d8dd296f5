import type { MigrationClass } from '#core/workflows/diff/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { IconName, Tone } from '#lib/ui/index.ts';
import type { ComparedChange } from './types.ts';

interface Look {
	readonly tone: Tone;
	readonly icon: IconName;
	readonly word: string;
}

export function typeLook(type: ComparedChange['type']): Look {
	switch (type) {
		case 'added':
			return { tone: 'ok', icon: 'plus', word: m.workflows_compare_added() };
		case 'removed':
			return { tone: 'err', icon: 'minus', word: m.workflows_compare_removed() };
		case 'changed':
			return { tone: 'warn', icon: 'edit', word: m.workflows_compare_changed() };
	}
}

/** What a change means for dossiers on their way. */
export function migrationLook(migration: MigrationClass): Look {
	switch (migration) {
		case 'compatible':
			return { tone: 'ok', icon: 'check', word: m.workflows_compare_migration_compatible() };
		case 'mapping':
			return { tone: 'warn', icon: 'move', word: m.workflows_compare_migration_mapping() };
		case 'impossible':
			return { tone: 'err', icon: 'lock', word: m.workflows_compare_migration_impossible() };
	}
}
