import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { ok, type Result } from '#core/shared/problem.ts';
import { childOf, childrenOf, extensionOf, numberOf, textOf } from './moddle/access.ts';
import { ttDescriptor, WORKFLOW_FORMAT_VERSION } from './moddle/ttDescriptor.ts';
import { mainProcess } from './read/mainProcess.ts';
import { parseDefinitions } from './read/parseDefinitions.ts';

/**
 * The BPMN text with the identity of its workflow document in `tt:procedure`: on disk it stands nowhere else. A text that
 * carries it already stays as it is, byte for byte. Problems are those of reading the text.
 */
export async function withIdentity(
	xml: string,
	identity: { readonly id: string; readonly version: number }
): Promise<Result<string>> {
	const definitions = await parseDefinitions(xml);
	if (!definitions.ok) return definitions;
	const process = mainProcess(definitions.value);
	if (!process || carries(process, identity)) return ok(xml);
	const moddle = new BpmnModdle({ tt: ttDescriptor });
	const procedure = extensionOf(process, 'tt:Procedure') ?? addProcedure(moddle, process);
	procedure.set('workflow', identity.id);
	procedure.set('version', identity.version);
	return ok((await moddle.toXML(definitions.value, { format: true })).xml);
}

// helpers

function carries(process: ModdleElement, { id, version }: { id: string; version: number }): boolean {
	const procedure = extensionOf(process, 'tt:Procedure');
	return (
		procedure !== undefined &&
		textOf(procedure, 'workflow') === id &&
		numberOf(procedure, 'version') === version
	);
}

function addProcedure(moddle: BpmnModdle, process: ModdleElement): ModdleElement {
	const procedure = moddle.create('tt:Procedure', { formatVersion: WORKFLOW_FORMAT_VERSION });
	const extensions = childOf(process, 'extensionElements') ?? moddle.create('bpmn:ExtensionElements');
	extensions.set('values', [...childrenOf(extensions, 'values'), procedure]);
	process.set('extensionElements', extensions);
	return procedure;
}
