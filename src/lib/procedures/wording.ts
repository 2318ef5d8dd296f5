import type { Channel, Component, ProcedureDocument, ProcedureResult } from '#core/procedures/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { IconName, Tone } from '#lib/ui/index.ts';

export function channelName(channel: Channel): string {
	switch (channel) {
		case 'online':
			return m.procedures_channel_online();
		case 'counter':
			return m.procedures_channel_counter();
		case 'post':
			return m.procedures_channel_post();
	}
}

export function levelName(level: ProcedureDocument['level']): string {
	switch (level) {
		case 'ministry':
			return m.procedures_level_ministry();
		case 'province':
			return m.procedures_level_province();
		case 'commune':
			return m.procedures_level_commune();
	}
}

export function kindName(kind: Component['kind']): string {
	switch (kind) {
		case 'form':
			return m.procedures_kind_form();
		case 'paper':
			return m.procedures_kind_paper();
		case 'data':
			return m.procedures_kind_data();
		case 'note':
			return m.procedures_kind_note();
	}
}

export function kindLook(kind: Component['kind']): { tone: Tone; icon: IconName } {
	switch (kind) {
		case 'form':
			return { tone: 'accent', icon: 'form' };
		case 'paper':
			return { tone: 'warn', icon: 'paper' };
		case 'data':
			return { tone: 'ok', icon: 'data' };
		case 'note':
			return { tone: 'neutral', icon: 'note' };
	}
}

export function outcomeName(outcome: ProcedureResult['outcome']): string {
	switch (outcome) {
		case 'granted':
			return m.procedures_outcome_granted();
		case 'refusedIntake':
			return m.procedures_outcome_refused_intake();
		case 'decidedAgainst':
			return m.procedures_outcome_decided_against();
		case 'notice':
			return m.procedures_outcome_notice();
	}
}
