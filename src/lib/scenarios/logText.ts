import type { LogEntry } from '#core/scenarios/index.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import type { StepNotice } from '#core/workflows/index.ts';
import { formatMoment, formatMoney } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Names } from './names.ts';
import { outcomeLabel } from './outcomeLabel.ts';
import { roleLabel } from './roleLabel.ts';

/** One line of the log in words, without its time. */
export function logText(entry: LogEntry, names: Names, locale: Locale): string {
	switch (entry.event) {
		case 'submitted':
			return m.scenarios_log_submitted({ asked: entry.asked, prefilled: entry.prefilled });
		case 'refused':
			return m.scenarios_log_refused({ errors: entry.errors });
		case 'dropped':
			return m.scenarios_log_dropped({ count: entry.pointers.length, list: entry.pointers.join(', ') });
		case 'case':
			return m.scenarios_log_case({ name: names.case(entry.case) });
		case 'fee':
			return m.scenarios_log_fee({ name: names.fee(entry.fee), amount: amountText(entry.amount, locale) });
		case 'due':
			return entry.provisional
				? m.scenarios_log_due_provisional({ moment: formatMoment(entry.due, locale) })
				: m.scenarios_log_due({ moment: formatMoment(entry.due, locale) });
		case 'arrived':
			return entry.due === undefined
				? m.scenarios_log_arrived({ name: names.node(entry.node) })
				: m.scenarios_log_arrived_due({
						name: names.node(entry.node),
						moment: formatMoment(entry.due, locale)
					});
		case 'done':
			return doneText(entry, names);
		case 'source':
			return m.scenarios_log_source({
				name: names.node(entry.node),
				outcome: outcomeLabel(entry.outcome)
			});
		case 'notice':
			return noticeText(entry, names, locale);
		case 'collected':
			return m.scenarios_log_collected({
				name: names.fee(entry.fee),
				amount: amountText(entry.amount, locale)
			});
		case 'timer':
			return m.scenarios_log_timer({ name: names.node(entry.node) });
		case 'paused':
			return m.scenarios_log_paused({ name: names.node(entry.node) });
		case 'resumed':
			return m.scenarios_log_resumed({ name: names.node(entry.node) });
		case 'ended':
			return m.scenarios_log_ended({ name: names.node(entry.node) });
		case 'clock':
			return m.scenarios_log_clock({ moment: formatMoment(entry.at, locale) });
		case 'result':
			return m.scenarios_log_result({ name: names.result(entry.result) });
		case 'stuck':
			return stuckText(entry.node, entry.reason, names);
	}
}

const STUCK = {
	join: m.scenarios_stuck_join,
	noWay: m.scenarios_stuck_noWay,
	condition: m.scenarios_stuck_condition,
	source: m.scenarios_stuck_source,
	callActivity: m.scenarios_stuck_callActivity,
	uncaughtError: m.scenarios_stuck_uncaughtError,
	endless: m.scenarios_stuck_endless,
	notPortable: m.scenarios_stuck_notPortable
} as const;

/** Why nothing can go on. */
export function stuckText(node: string, reason: keyof typeof STUCK, names: Names): string {
	return STUCK[reason]({ name: names.node(node) });
}

// helpers

function noticeText(entry: Extract<LogEntry, { event: 'notice' }>, names: Names, locale: Locale): string {
	const { node, to, channel, text } = entry;
	if (!to || !channel || !text) return m.scenarios_log_notice({ name: names.node(node) });
	return m.scenarios_log_notice_text({
		to: roleLabel(to),
		channel: CHANNELS[channel](),
		text: textIn(text, locale)
	});
}

const CHANNELS: Readonly<Record<StepNotice['channel'], () => string>> = {
	portal: m.scenarios_notice_portal,
	email: m.scenarios_notice_email,
	sms: m.scenarios_notice_sms,
	app: m.scenarios_notice_app
};

/** An amount of money; unknown is not free. */
export function amountText(amount: number | null, locale: Locale): string {
	if (amount === null) return m.scenarios_log_fee_unknown();
	return amount === 0 ? m.scenarios_log_fee_free() : formatMoney(amount, locale);
}

function doneText({ node, by, outcome }: Extract<LogEntry, { event: 'done' }>, names: Names): string {
	const parts = { role: roleLabel(by), name: names.node(node) };
	return outcome === undefined
		? m.scenarios_log_done(parts)
		: m.scenarios_log_done_outcome({ ...parts, outcome: names.outcome(node, outcome) });
}
