import type { IconName } from '#lib/ui/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The sections of the studio, in the order of the rail. The server says which of them a person may open. */
const SECTIONS = {
	work: { href: '/', icon: 'inbox', label: () => m.shell_nav_work() },
	procedures: { href: '/procedures', icon: 'list', label: () => m.shell_nav_procedures() },
	dictionary: { href: '/dictionary', icon: 'book', label: () => m.shell_nav_dictionary() },
	candidates: { href: '/candidates', icon: 'check', label: () => m.shell_nav_candidates() },
	releases: { href: '/releases', icon: 'publish', label: () => m.shell_nav_releases() },
	people: { href: '/admin/people', icon: 'people', label: () => m.shell_nav_people() },
	consumers: { href: '/admin/consumers', icon: 'system', label: () => m.shell_nav_consumers() },
	audit: { href: '/admin/audit', icon: 'audit', label: () => m.shell_nav_audit() }
} as const satisfies Record<string, Section>;

export type SectionKey = keyof typeof SECTIONS;

export interface Section {
	readonly href: string;
	readonly icon: IconName;
	readonly label: () => string;
}

export function sectionsOf(keys: readonly SectionKey[]): readonly Section[] {
	return (Object.keys(SECTIONS) as SectionKey[])
		.filter((key) => keys.includes(key))
		.map((key) => SECTIONS[key]);
}

/** Whether `pathname` lies in the section. */
export function isCurrent(section: Section, pathname: string): boolean {
	return section.href === '/'
		? pathname === '/'
		: pathname === section.href || pathname.startsWith(`${section.href}/`);
}
