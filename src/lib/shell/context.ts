import { createContext } from 'svelte';
import type { SectionKey } from './navigation.ts';

/** Who is signed in, as the frame shows it. */
export interface Me {
	readonly name: string;
	readonly email?: string | undefined;
	/** Name of the agency the person works for. */
	readonly agency: string;
	/** Role codes: configurator, tester … */
	readonly roles: readonly string[];
}

/** A key combination of a page, as the keyboard help lists it. */
export interface Shortcut {
	readonly keys: readonly string[];
	readonly label: string;
}

export interface Shell {
	readonly me: Me;
	readonly sections: readonly SectionKey[];
	/** Shortcuts of the page that is open. */
	shortcuts: readonly Shortcut[];
	openSearch(): void;
	openHelp(): void;
}

export const [getShell, setShell] = createContext<Shell>();
