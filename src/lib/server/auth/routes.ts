import type { Permission } from './permissions.ts';

/**
 * Who may ask for a route at all: `public` (nobody need sign in), `signedIn`, a permission of the person, or
 * `{machine}`: a permission of a consumer that shows its key. What exactly somebody may see or do there is decided by
 * the service behind it.
 */
export type Access = 'public' | 'signedIn' | Permission | { readonly machine: Permission };

/** Kit route id → access. A route that is not here is refused, fails a test and fails the build. */
export const ROUTES: Readonly<Record<string, Access>> = {
	'/language': 'public',
	'/healthz': 'public',
	'/readyz': 'public',
	'/(auth)/login': 'public',
	'/(auth)/logout': 'signedIn',
	'/(auth)/setup/[token]': 'public',

	'/(app)': 'signedIn',
	'/(app)/search': 'document.read',
	'/(app)/procedures': 'document.read',
	'/(app)/procedures/[code]': 'document.read',
	'/(app)/procedures/[code]/workflow': 'document.read',
	'/(app)/procedures/[code]/forms/[alias]': 'document.read',
	'/(app)/procedures/[code]/forms/[alias]/documents': 'document.read',
	'/(app)/procedures/[code]/forms/[alias]/history': 'document.read',
	'/(app)/procedures/[code]/try-out': 'document.read',
	'/(app)/procedures/[code]/scenarios': 'document.read',
	'/(app)/procedures/[code]/package': 'document.read',
	'/(app)/dictionary/[[kind]]': 'document.read',
	'/(app)/dictionary/[kind]/[id]': 'document.read',
	'/(app)/dictionary/[kind]/[id]/edit': 'dictionary.edit',
	'/(app)/dictionary/[kind]/[id]/usage': 'document.read',
	'/(app)/dictionary/[kind]/[id]/usage/placements': 'document.read',
	'/(app)/dictionary/[kind]/[id]/history': 'document.read',
	'/(app)/dictionary/[kind]/[id]/compare': 'document.read',
	'/(app)/dictionary/[kind]/[id]/impact': 'document.read',
	'/(app)/dictionary/search': 'document.read',
	'/(app)/dictionary/similar': 'document.read',
	'/(app)/dictionary/new': 'dictionary.edit',
	'/(app)/dictionary/upgrades/[kind]/[id]': 'document.read',
	'/(app)/dictionary/exchange': 'document.read',
	'/(app)/dictionary/exchange/plan': 'dictionary.edit',
	'/(app)/dictionary/exchange/carry-out': 'dictionary.edit',
	'/(app)/dictionary/exchange/elements': 'document.read',
	'/(app)/dictionary/exchange/[kind]/[id]': 'document.read',
	'/(app)/drafts/[kind]/[id]': 'document.read',
	'/(app)/drafts/[kind]/[id]/lock': 'document.read',
	'/(app)/validate/[kind]': 'document.read',
	'/(app)/candidates': 'candidate.read',
	'/(app)/candidates/[id]': 'candidate.read',
	'/(app)/releases': 'release.read',
	'/(app)/admin/people': 'people.manage',
	'/(app)/admin/consumers': 'consumer.manage',
	'/(app)/admin/consumers/trust.json': 'consumer.manage',
	'/(app)/admin/audit': 'audit.read',

	'/api/v1/openapi.json': 'public',
	'/api/v1/channels/[channel]/metadata/[file]': { machine: 'release.pull' },
	'/api/v1/channels/[channel]/changes': { machine: 'release.pull' },
	'/api/v1/procedures': { machine: 'release.pull' },
	'/api/v1/procedures/[code]': { machine: 'release.pull' },
	'/api/v1/procedures/[code]/releases': { machine: 'release.pull' },
	'/api/v1/releases/[digest]': { machine: 'release.pull' },
	'/api/v1/blobs/[digest]': { machine: 'release.pull' },
	'/api/v1/bundles/[digest]': { machine: 'release.pull' },
	'/api/v1/log/checkpoint': { machine: 'release.pull' },
	'/api/v1/log/tile/[...path]': { machine: 'release.pull' },
	'/api/v1/dictionary/[collection]': { machine: 'release.pull' },
	'/api/v1/dictionary/[collection]/[id]': { machine: 'release.pull' },
	'/api/v1/dictionary/[collection]/[id]/versions/[version]': { machine: 'release.pull' },
	'/api/v1/acks': { machine: 'release.acknowledge' },
	'/api/v1/[...rest]': { machine: 'release.pull' }
};
