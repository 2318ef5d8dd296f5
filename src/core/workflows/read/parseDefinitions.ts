import { BpmnModdle, type ModdleElement, type ModdleWarning } from 'bpmn-moddle';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { placeOf } from '../moddle/access.ts';
import { ttDescriptor } from '../moddle/ttDescriptor.ts';
import { checkXml } from './checkXml.ts';
import { checkText } from './decodeBpmn.ts';

/**
 * The `bpmn:Definitions` of a text, strictly: whatever moddle would drop, guess or only warn of refuses the text,
 * because saving it again would lose it.
 */
export async function parseDefinitions(xml: string): Promise<Result<ModdleElement>> {
	const text = checkText(xml);
	if (!text.ok) return text;
	const moddle = new BpmnModdle({ tt: ttDescriptor });
	const [problem, ...others] = checkXml(text.value, moddle);
	if (problem) return fail(problem, ...others);
	try {
		const { rootElement, warnings } = await moddle.fromXML(text.value);
		return settle(rootElement, warnings.map(problemOfWarning));
	} catch (error) {
		return fail({ code: 'workflow/unreadable', params: { detail: messageOf(error) } });
	}
}

/** Whether the text is well-formed BPMN that loses nothing when read; the value is the text itself. */
export async function checkBpmn(xml: string): Promise<Result<string>> {
	const definitions = await parseDefinitions(xml);
	return definitions.ok ? ok(xml) : definitions;
}

/** What a warning of moddle means: something the text says would be dropped or guessed. */
export function problemOfWarning(warning: ModdleWarning): Problem {
	const { message } = warning;
	const place = placeOf(warning.element);
	const line = /line: (\d+)/.exec(message)?.[1];
	// moddle counts lines from zero.
	const at = place ?? (line === undefined ? undefined : `line:${Number(line) + 1}`);
	const problem = (code: string, params: Problem['params']): Problem => ({
		code,
		...(at === undefined ? {} : { at }),
		...(params ? { params } : {})
	});
	if (message.startsWith('unresolved reference')) {
		return problem('workflow/unresolved-reference', {
			reference: String(warning.value),
			property: localName(warning.property ?? '')
		});
	}
	if (message.startsWith('unknown attribute')) {
		return problem('workflow/unknown-attribute', { attribute: warning.property ?? '' });
	}
	const element = /(?:unrecognized element|unknown type|unparsable content) <\/?([^>\s]+)>/.exec(message)?.[1];
	if (element && /unrecognized element|unknown type/.test(message)) {
		const named = /(?:unrecognized element|unknown type) <([^>\s]+)>/.exec(message)?.[1] ?? element;
		return problem('workflow/unknown-element', { element: named });
	}
	const id = /(?:illegal|duplicate) ID <([^>]*)>/.exec(message)?.[1];
	if (id !== undefined) return problem('workflow/bad-id', { id });
	return problem('workflow/unreadable', { detail: message.split('\n').at(-1)?.trim() ?? message });
}

// helpers

function messageOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n').at(-1)?.trim() ?? '';
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
