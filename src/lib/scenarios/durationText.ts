import { m } from '#lib/i18n/paraglide/messages.js';

/** Working time in words: "3 giờ", "1 giờ 30 phút", "45 phút". */
export function durationText(minutes: number): string {
	const whole = Math.abs(Math.round(minutes));
	const [hours, rest] = [Math.floor(whole / 60), whole % 60];
	if (hours === 0) return m.scenarios_minutes({ count: rest });
	return rest === 0
		? m.scenarios_hours({ count: hours })
		: m.scenarios_hours_minutes({ hours, minutes: rest });
}
