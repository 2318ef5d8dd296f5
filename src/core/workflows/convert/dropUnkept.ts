import type { ModdleElement, ModdleWarning } from 'bpmn-moddle';
import { walk } from './walk.ts';

/**
 * Takes away what moddle holds of the text but could not read: numbers that were none (it holds NaN), and attributes it
 * does not know. Writing them again would make a text that no strict reading takes.
 */
export function dropUnkept(definitions: ModdleElement, warnings: readonly ModdleWarning[]): void {
	for (const element of walk(definitions)) {
		for (const [name, value] of Object.entries(element)) {
			if (Number.isNaN(value)) element.set(name, undefined);
		}
	}
	for (const { message, element, property } of warnings) {
		if (!element || property === undefined || !message.startsWith('unknown attribute')) continue;
		const { $attrs } = element as ModdleElement & { readonly $attrs?: Record<string, unknown> };
		if ($attrs) Reflect.deleteProperty($attrs, property);
	}
}
