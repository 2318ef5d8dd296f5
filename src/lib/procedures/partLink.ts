import type { IconName } from '#lib/ui/index.ts';

/** A part of a procedure as the workspace links to it. */
export interface PartLink {
	readonly href: string;
	readonly icon: IconName;
	readonly title: string;
	/** Version, number of steps or fields. */
	readonly detail: string;
	readonly errors?: number;
}
