import type { IconName } from '#lib/ui/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The sections of the studio, in the order of the rail. The server says which of them a person may open. */
const SECTIONS = {
	work: { href: '/', icon: 'inbox', label: () => m.shell_nav_work() },
	procedures: { href: '/procedures', icon: 'list', label: () => m.shell_nav_procedures() },
	dictionary: { href: '/dictionary', icon: 'book', label: () => m.shell_nav_dictionary() },
	sources: { href: '/dictionary/source', icon: 'data', label: () => m.shell_nav_sources() },
	instruments: { href: '/dictionary/instrument', icon: 'law', label: () => m.shell_nav_instruments() },
	forms: { href: '/forms', icon: 'form', label: () => m.shell_nav_forms() },
	workflows: { href: '/workflows', icon: 'workflow', label: () => m.shell_nav_workflows() },
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

/** Whether `pathname` lies in the section, and in none inside it: sources are a part of the dictionary. */
export function isCurrent(section: Section, pathname: string): boolean {
	return contains(section, pathname) && !inner(section).some((other) => contains(other, pathname));
}

// helpers

function contains({ href }: Section, pathname: string): boolean {
	return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}

function inner({ href }: Section): readonly Section[] {
	return Object.values(SECTIONS).filter((other) => href !== '/' && other.href.startsWith(`${href}/`));
}
