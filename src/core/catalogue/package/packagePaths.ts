import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { AnyDocument, SupportedKind } from '../types.ts';

/**
 * Where each document lies in a package (docs/cli.md, "Package on disk"), with forward slashes: `<id>.json` is the newest
 * version there, `<id>@n.json` an older one. Documents are given in exact versions, each once.
 */
export function packagePaths(documents: readonly AnyDocument[]): ReadonlyMap<AnyDocument, string> {
	const newest = new Map<string, number>();
	for (const { kind, id, version } of documents)
		newest.set(`${kind}:${id}`, Math.max(version, newest.get(`${kind}:${id}`) ?? 0));
	const isNewest = ({ kind, id, version }: AnyDocument) => newest.get(`${kind}:${id}`) === version;
	const procedures = documents.filter((document) => document.kind === 'procedure');
	const mains = new Map<Ref, ProcedureDocument>();
	for (const procedure of procedures.filter(isNewest)) {
		const workflow = procedure.uses.workflow;
		if (workflow !== undefined && !mains.has(workflow)) mains.set(workflow, procedure);
	}
	const elements = new Set(documents.flatMap(({ kind, id }) => (kind === 'element' ? [id] : [])));

	const pathOf = (document: AnyDocument): string => {
		const { kind, id, version } = document;
		const name = isNewest(document) ? id : `${id}@${version}`;
		switch (kind) {
			case 'procedure':
				return `workflows/${id}/procedure${isNewest(document) ? '' : `@${version}`}.json`;
			case 'scenario':
				return `workflows/${document.procedure}/scenarios/${name}.json`;
			case 'workflow': {
				const ref = formatRef(kind, id, version);
				const main = mains.get(ref);
				if (main) return `workflows/${main.id}/workflow.bpmn`;
				const user = procedures.find(({ uses }) => Object.values(uses).includes(ref));
				return `workflows/${user ? `${user.id}/` : ''}${id}@${version}.bpmn`;
			}
			case 'form':
				return `forms/${name}.form.json`;
			case 'group':
				// Groups and elements share a folder, not their names.
				return `forms/dictionary/${elements.has(id) ? 'groups/' : ''}${name}.json`;
			default:
				return `forms/${FOLDERS[kind]}/${name}.json`;
		}
	};
	return new Map(documents.map((document) => [document, pathOf(document)]));
}

// helpers

const FOLDERS: Readonly<
	Record<Exclude<SupportedKind, 'procedure' | 'scenario' | 'workflow' | 'form' | 'group'>, string>
> = {
	element: 'dictionary',
	codelist: 'codelists',
	source: 'sources',
	documentType: 'document-types',
	instrument: 'instruments',
	template: 'results',
	persona: 'personas',
	calendar: 'calendars'
};
