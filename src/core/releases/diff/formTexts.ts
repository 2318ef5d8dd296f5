import type { CompiledForm } from '#core/forms/compile/types.ts';
import type { Text } from '#core/shared/text.ts';

/** What a node of a form is called, or another of its texts; its id where it has none. */
export function textOf({ messages }: CompiledForm, id: string, name?: string): Text {
	const key = [...(name === undefined ? ['label', 'text', 'statement'] : [name])]
		.map((each) => `${id}.${each}`)
		.find((each) => Object.hasOwn(messages.vi, each));
	if (key === undefined) return { vi: id };
	const [vi = id, en] = [messages.vi[key], messages.en[key]];
	return en === undefined ? { vi } : { vi, en };
}
