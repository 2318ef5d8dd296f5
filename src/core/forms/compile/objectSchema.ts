import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import { pointerTokens, type JsonPointer } from '#core/shared/pointer.ts';

/** A value of an object: where, what, and when it is there and must be there. */
export interface Member {
	readonly path: JsonPointer;
	readonly schema: JsonSchema;
	/** Schemas of the answers for which it is relevant; undefined when JSON Schema cannot say it. */
	readonly relevance: readonly JsonSchema[] | undefined;
	/** Schema of the answers that must have it, once relevant; false when it may always be absent. */
	readonly required: JsonSchema | boolean | undefined;
}

/**
 * The schema of an object that holds exactly `members`: nested objects for their paths, no other properties, and one
 * if/then/else per condition: while it holds its members may (and the required ones must) be there, else none may.
 */
export function objectSchema(members: readonly Member[]): JsonSchema {
	const root = new Container();
	const rules = new Map<string, { readonly condition: JsonSchema; readonly then: Container; readonly else: Container }>();
	const ruleFor = (parts: readonly JsonSchema[]) => {
		const condition = parts.length === 1 && parts[0] ? parts[0] : { allOf: parts };
		const key = JSON.stringify(condition);
		const rule = rules.get(key) ?? { condition, then: new Container(), else: new Container() };
		rules.set(key, rule);
		return rule;
	};
	for (const { path, schema, relevance, required } of members) {
		const tokens = pointerTokens(path);
		root.put(tokens, schema);
		if (relevance && relevance.length > 0) ruleFor(relevance).else.put(tokens, false);
		if (!relevance || required === false || required === undefined) continue;
		if (required === true && relevance.length === 0) root.require(tokens);
		else ruleFor(required === true ? relevance : [...relevance, required]).then.require(tokens);
	}
	const allOf = [...rules.values()].map(({ condition, then, else: otherwise }) => ({
		if: condition,
		...(then.isEmpty ? {} : { then: then.constraint() }),
		...(otherwise.isEmpty ? {} : { else: otherwise.constraint() })
	}));
	return { ...root.schema(), ...(allOf.length > 0 && { allOf }) };
}

// helpers

/** Properties by name: a schema, or the object that holds deeper ones. */
class Container {
	readonly #children = new Map<string, Container | JsonSchema | false>();
	readonly #required = new Set<string>();

	get isEmpty(): boolean {
		return this.#children.size === 0 && this.#required.size === 0;
	}

	put(tokens: readonly string[], schema: JsonSchema | false): void {
		const [name = '', ...rest] = tokens;
		if (rest.length === 0) this.#children.set(name, schema);
		else this.#below(name).put(rest, schema);
	}

	/** The value at `tokens` must be there, and so must every object on the way. */
	require(tokens: readonly string[]): void {
		const [name = '', ...rest] = tokens;
		this.#required.add(name);
		if (rest.length > 0) this.#below(name).require(rest);
	}

	/** A closed object: nothing else may stand in it. */
	schema(): JsonSchema {
		return { type: 'object', ...this.#keywords((child) => child.schema()), additionalProperties: false };
	}

	/** Further demands on an object that is closed elsewhere. */
	constraint(): JsonSchema {
		return this.#keywords((child) => child.constraint());
	}

	#keywords(nested: (child: Container) => JsonSchema): JsonSchema {
		const properties = [...this.#children].map(([name, child]) => [
			name,
			child instanceof Container ? nested(child) : child
		]);
		return {
			...(properties.length > 0 && { properties: Object.fromEntries(properties) as JsonSchema }),
			...(this.#required.size > 0 && { required: [...this.#required] })
		};
	}

	#below(name: string): Container {
		const child = this.#children.get(name);
		if (child instanceof Container) return child;
		const created = new Container();
		this.#children.set(name, created);
		return created;
	}
}
