import { toLocal } from '#core/calendar/index.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { checkDictionary } from '#core/dictionary/index.ts';
import { checkForm, fieldNodes } from '#core/forms/index.ts';
import { checkProcedure, effectiveGraph } from '#core/procedures/index.ts';
import type { Finding } from '#core/shared/finding.ts';
import { checkWorkflow } from '#core/workflows/index.ts';
import { patternFindings } from '../../forms/patternFindings.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { newestWorkflow } from '../workflows/newestWorkflow.ts';
import { dictionarySurroundings } from './dictionarySurroundings.ts';
import { elementsLike } from './elementsLike.ts';
import { loadLibrary, referencesIn } from './loadLibrary.ts';
import { workflowSurroundings } from './workflowSurroundings.ts';

/** What lint says of `document`, seen together with what it refers to and, for a workflow, its procedure. */
export async function findingsOf(
	context: ServiceContext,
	actor: Actor,
	document: AnyDocument
): Promise<readonly Finding[]> {
	switch (document.kind) {
		case 'workflow': {
			const graph = await context.parseWorkflow(document.bpmn);
			if (!graph.ok) return [];
			return checkWorkflow(graph.value, await workflowSurroundings(context, actor, document));
		}
		case 'procedure': {
			const library = await libraryOf();
			const workflow = library.get('workflow', document.uses.workflow ?? '');
			const read = workflow && (await context.parseWorkflow(workflow.bpmn));
			const base = read?.ok ? read.value : undefined;
			return checkProcedure(document, {
				library,
				today: toLocal(context.clock()).date,
				base,
				graph: base && effectiveGraph(document, base),
				newestWorkflow: await newestWorkflow(context, actor, document)
			});
		}
		case 'form': {
			const own = fieldNodes(document).flatMap(({ item }) => (item.local ? [item.local.label.vi] : []));
			const elements = own.length === 0 ? [] : await elementsLike(context, actor, own);
			return [...checkForm(document, await libraryOf(), { elements }), ...(await patternFindings(document))];
		}
		case 'element':
		case 'group':
		case 'codelist':
		case 'source':
		case 'documentType':
		case 'instrument': {
			const surroundings = await dictionarySurroundings(context, actor, document);
			return [
				...checkDictionary(document, await libraryOf(), surroundings),
				...(await patternFindings(document))
			];
		}
		default:
			return [];
	}

	async function libraryOf() {
		return loadLibrary(context, actor, await referencesIn(context.parseWorkflow, document));
	}
}
