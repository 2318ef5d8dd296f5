import { m } from '#lib/i18n/paraglide/messages.js';
import type { IconName, Tone } from '#lib/ui/index.ts';
import type { CandidateStatus, ChannelLine, ChannelView } from './types.ts';

interface Look {
	readonly tone: Tone;
	readonly icon: IconName;
	readonly word: string;
}

export function statusLook(status: CandidateStatus): Look {
	switch (status) {
		case 'inReview':
			return { tone: 'info', icon: 'eye', word: m.releases_status_in_review() };
		case 'approved':
			return { tone: 'ok', icon: 'check', word: m.releases_status_approved() };
		case 'rejected':
			return { tone: 'err', icon: 'close', word: m.releases_status_rejected() };
		case 'published':
			return { tone: 'ok', icon: 'publish', word: m.releases_status_published() };
		case 'retired':
			return { tone: 'neutral', icon: 'minus', word: m.releases_status_retired() };
	}
}

export function stateLook(state: ChannelLine['state']): Look {
	switch (state) {
		case 'inForce':
			return { tone: 'ok', icon: 'check', word: m.releases_state_in_force() };
		case 'coming':
			return { tone: 'info', icon: 'clock', word: m.releases_state_coming() };
		case 'past':
			return { tone: 'neutral', icon: 'minus', word: m.releases_state_past() };
		case 'withdrawn':
			return { tone: 'err', icon: 'close', word: m.releases_state_withdrawn() };
	}
}

export function channelTitle(channel: ChannelView['name']): string {
	return channel === 'test' ? m.releases_channel_test() : m.releases_channel_production();
}
