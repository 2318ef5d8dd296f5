import type { Role } from '../repositories/ports.ts';

/**
 * Everything somebody can be allowed to do. Permissions on documents also depend on whose they are: see `authorise`.
 */
export const PERMISSIONS = [
	/** Read drafts of the own agency (the centre: of all), and every approved version. */
	'document.read',
	/** Change forms, workflows, procedures. */
	'document.edit',
	/** Change elements, groups, code lists, sources, document types, instruments, calendars. */
	'dictionary.edit',
	/** Approve, reject and retire versions of these, but for one's own work. */
	'dictionary.review',
	/** Change scenarios and personas. */
	'scenario.edit',
	/** Play dossiers and run scenarios. */
	'scenario.run',
	'candidate.read',
	'candidate.submit',
	/** Make the evidence a candidate is approved on. */
	'candidate.test',
	/** Approve or reject. */
	'candidate.approve',
	'release.read',
	'release.publish',
	/** Pull what is published (consumers). */
	'release.pull',
	/** Report what was applied (consumers). */
	'release.acknowledge',
	'people.manage',
	'consumer.manage',
	'audit.read'
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What every person who works on procedures may see. */
const READING = ['document.read', 'candidate.read', 'release.read'] as const;

/** Role → what it may do. What is not here is denied. */
export const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
	configurator: [...READING, 'document.edit', 'scenario.edit', 'scenario.run', 'candidate.submit'],
	tester: [...READING, 'scenario.edit', 'scenario.run', 'candidate.test'],
	approver: [...READING, 'dictionary.review', 'scenario.run', 'candidate.approve'],
	publisher: [...READING, 'release.publish'],
	steward: [...READING, 'dictionary.edit', 'dictionary.review', 'scenario.run'],
	admin: ['release.read', 'people.manage', 'consumer.manage'],
	auditor: [...READING, 'audit.read']
};

/** What a provincial system with a key may do. */
export const CONSUMER_GRANTS: readonly Permission[] = ['release.read', 'release.pull', 'release.acknowledge'];
