/** A choice of a Select, RadioGroup or Combobox. */
export interface Option {
	readonly value: string;
	readonly label: string;
	/** Second line: where it comes from, what it means. */
	readonly hint?: string | undefined;
	readonly disabled?: boolean;
	/** Selects and comboboxes show options of the same group under its name. */
	readonly group?: string | undefined;
}
