import { convertForeign } from '../convert/index.ts';
import { bpmn } from './bpmn.ts';

/** A BPMN text around the given process content with a drawing of it; throws when it cannot be read. */
export async function drawn(content: string): Promise<string> {
	const converted = await convertForeign(bpmn(content));
	if (!converted.ok) throw new Error(JSON.stringify(converted.problems));
	return converted.value.bpmn;
}
