import type { Severity } from '#core/shared/finding.ts';
import type { IconName } from './icons.ts';

/** Semantic colour; always together with a word or an icon, never alone. */
export type Tone = 'neutral' | 'ok' | 'warn' | 'err' | 'info' | 'accent';

const SEVERITY: Readonly<Record<Severity, { readonly tone: Tone; readonly icon: IconName }>> = {
	error: { tone: 'err', icon: 'error' },
	warning: { tone: 'warn', icon: 'warning' },
	hint: { tone: 'info', icon: 'hint' }
};

export function severityTone(severity: Severity): Tone {
	return SEVERITY[severity].tone;
}

export function severityIcon(severity: Severity): IconName {
	return SEVERITY[severity].icon;
}
