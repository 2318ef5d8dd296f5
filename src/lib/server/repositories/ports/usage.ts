import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Kind } from '#core/shared/document.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';

/** A document that refers to another, with its newest version (or draft) that does. */
export interface DocumentUser {
	readonly kind: SupportedKind;
	readonly id: string;
	readonly agency: string;
	readonly title: Text;
	readonly version: number | 'draft';
	/** Where in that version, as `Reference.at` in core/catalogue, and the version referred to there. */
	readonly places: readonly { readonly at: string; readonly to: number | 'draft' }[];
	/** Every version of it that refers to the target. */
	readonly versions: readonly (number | 'draft')[];
}

/**
 * Who refers to what, from the index of uses: what it costs does not grow with the number of users. When `agency` is
 * given, drafts and versions in review of other agencies are left out.
 */
export interface UsageReads {
	/** Number of documents of each kind that refer to any version of the target, or to one. */
	counts(query: {
		readonly tenant: string;
		readonly kind: Kind;
		readonly id: string;
		readonly version?: number | 'draft';
		readonly agency?: string;
	}): Promise<readonly { readonly kind: SupportedKind; readonly all: number; readonly visible: number }[]>;
	/** One page of users by kind and id, of any version of the target or of some. */
	users(query: {
		readonly tenant: string;
		readonly kind: Kind;
		readonly id: string;
		readonly versions?: readonly (number | 'draft')[];
		readonly agency?: string;
		readonly from?: SupportedKind;
		readonly offset: number;
		readonly limit: number;
	}): Promise<readonly DocumentUser[]>;
	/** Releases whose lock has one of the versions. */
	releases(query: {
		readonly tenant: string;
		readonly kind: Kind;
		readonly id: string;
		readonly versions: readonly number[];
	}): Promise<readonly { readonly digest: Digest; readonly procedure: string; readonly number: number }[]>;
}
