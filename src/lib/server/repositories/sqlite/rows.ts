/** A row with its NULL columns left out, as records write absence. */
export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>;
}

type WithoutNulls<Row> = {
	[K in keyof Row as null extends Row[K] ? never : K]: Row[K];
} & {
	[K in keyof Row as null extends Row[K] ? K : never]?: NonNullable<Row[K]>;
};
