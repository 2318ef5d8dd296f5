import { Actions, coreReducer, type CoreActions, type JsonFormsState, type JsonSchema, type UISchemaElement } from '@jsonforms/core';

/** JSON Forms' state in one raw cell: whoever reads it is told of every change. */
export class Store {
	#core = $state.raw(coreReducer(undefined, Actions.setSchema({})));

	constructor(data: unknown, schema: JsonSchema, uischema: UISchemaElement) {
		this.#core = coreReducer(undefined, Actions.init(data, schema, uischema));
	}

	get state(): JsonFormsState {
		return { jsonforms: { core: this.#core, renderers: [], cells: [] } };
	}

	dispatch(action: CoreActions): void {
		this.#core = coreReducer(this.#core, action);
	}
}
