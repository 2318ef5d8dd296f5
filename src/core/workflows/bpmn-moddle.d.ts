// bpmn-moddle 10 ships no declarations for its entry point; only what we use is declared.
declare module 'bpmn-moddle' {
	/** A meta-model object; properties are read by `get` and narrowed by the reader. */
	export interface ModdleElement {
		readonly $type: string;
		readonly $parent?: ModdleElement;
		get(name: string): unknown;
		set(name: string, value: unknown): void;
		$instanceOf(type: string): boolean;
	}

	export interface ModdleWarning {
		readonly message: string;
		readonly element?: ModdleElement;
		readonly property?: string;
		readonly value?: unknown;
	}

	export interface ModdleType {
		readonly $descriptor: {
			readonly propertiesByName: Readonly<Record<string, { readonly type: string; readonly isAttr?: boolean }>>;
		};
	}

	export class BpmnModdle {
		constructor(packages?: Readonly<Record<string, unknown>>);
		/** Rejects when the text cannot be read at all; everything dropped on the way is a warning. */
		fromXML(
			xml: string
		): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly ModdleWarning[] }>;
		toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ readonly xml: string }>;
		create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
		/** Throws on an unknown type. */
		getType(name: string): ModdleType;
	}
}
