import type { ScenarioFailure } from '#core/scenarios/index.ts';
import type { Locale } from '#core/shared/text.ts';
import { formatMoment, formatMoney } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { Names } from './names.ts';

/** The first difference of a scenario in one sentence. */
export function differenceText(failure: ScenarioFailure, names: Names, locale: Locale): string {
	if (failure.problem) {
		const { params = {} } = failure.problem;
		const named = { ...params, ...namedNodes(params, names) };
		return problemText({ ...failure.problem, params: named }, locale);
	}
	const [field = '', index] = failure.field.split('/');
	return m.scenarios_difference({
		field: fieldText(field, index),
		expected: valueText(field, failure.expected, names, locale),
		actual: valueText(field, failure.actual, names, locale)
	});
}

// helpers

function namedNodes(params: Readonly<Record<string, string | number>>, names: Names): Record<string, string> {
	const shown = (['step', 'node'] as const).filter((key) => typeof params[key] === 'string');
	return Object.fromEntries(shown.map((key) => [key, names.node(String(params[key]))]));
}

function fieldText(field: string, index: string | undefined): string {
	const number = Number(index ?? 0) + 1;
	const texts: Readonly<Record<string, () => string>> = {
		path: () => m.scenarios_field_path({ number }),
		notices: () => m.scenarios_field_notices({ number }),
		actions: () => m.scenarios_field_actions({ number }),
		asked: () => m.scenarios_field_asked(),
		prefilled: () => m.scenarios_field_prefilled(),
		errors: () => m.scenarios_field_errors(),
		fees: () => m.scenarios_field_fees(),
		due: () => m.scenarios_field_due(),
		result: () => m.scenarios_field_result(),
		run: () => m.scenarios_field_run(),
		persona: () => m.scenarios_field_persona(),
		form: () => m.scenarios_field_form(),
		procedure: () => m.scenarios_field_procedure()
	};
	return texts[field]?.() ?? field;
}

function valueText(field: string, value: unknown, names: Names, locale: Locale): string {
	if (value === null || value === undefined) return m.scenarios_difference_nothing();
	if (typeof value === 'string') return textOf(field, value, names, locale);
	if (isFee(value)) {
		const amount = value.amount === null ? m.scenarios_log_fee_unknown() : formatMoney(value.amount, locale);
		return m.scenarios_log_fee({ name: names.fee(value.id), amount });
	}
	if (isError(value)) return m.scenarios_error_item({ field: value.at, keyword: value.keyword });
	return JSON.stringify(value);
}

function textOf(field: string, value: string, names: Names, locale: Locale): string {
	if (field === 'due') return formatMoment(value, locale);
	if (field === 'result') return names.result(value);
	if (field === 'asked' || field === 'prefilled') return names.field(value);
	if (field === 'notices') return names.node(value.split(':')[1] ?? value);
	return names.node(value);
}

function isFee(value: unknown): value is { id: string; amount: number | null } {
	return typeof value === 'object' && value !== null && 'id' in value && 'amount' in value;
}

function isError(value: unknown): value is { at: string; keyword: string } {
	return typeof value === 'object' && value !== null && 'at' in value && 'keyword' in value;
}
