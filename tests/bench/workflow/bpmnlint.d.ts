// bpmnlint 11 declares its linter in terms of its own types; what the benchmark asks of it is little.
declare module 'bpmnlint' {
	export class Linter {
		constructor(options: { readonly config: object; readonly resolver: object });
		/** Reports by rule name. */
		lint(
			definitions: unknown
		): Promise<Readonly<Record<string, readonly { readonly id: string; readonly category: string }[]>>>;
	}
}

declare module 'bpmnlint/lib/resolver/static-resolver.js' {
	export default class StaticResolver {
		constructor(cache: Readonly<Record<string, unknown>>);
		readonly cache: unknown;
	}
}
