declare module 'virtual:validator' {
	const validate: (data: unknown) => readonly { readonly at: string; readonly keyword: string }[];
	export default validate;
}
