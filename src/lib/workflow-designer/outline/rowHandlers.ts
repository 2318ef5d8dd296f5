/** What the rows of both densities are told, and tell. */
export interface RowHandlers {
	readonly selected: boolean;
	/** The row Tab enters the list at. */
	readonly entry: boolean;
	/** What stands below it is folded away. */
	readonly closed: boolean;
	/** Its name is being changed in place. */
	readonly renaming: boolean;
	readonly onselect: () => void;
	readonly onopen: () => void;
	readonly ontoggle: () => void;
	readonly onrename: (name: string) => void;
	/** Changing the name has ended. */
	readonly onrenamed: () => void;
}
