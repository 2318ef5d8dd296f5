/** A column a list of the form offers; `path` is dotted, from its row. */
export interface TableColumn {
	readonly path: string;
	readonly label: string;
}
