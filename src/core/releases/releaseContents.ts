import type { AnyDocument } from '#core/catalogue/types.ts';
import type { CompiledForm } from '#core/forms/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { canonicalBytes } from '#core/shared/canonical.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { utf8 } from './bytes.ts';
import type { Hash } from './crypto.ts';
import { digestOf } from './digest.ts';
import type { ReleaseContent } from './manifest.ts';

/** What a release is made of, compiled and complete. */
export interface ReleaseSource {
	readonly procedure: ProcedureDocument;
	/** The workflow as the procedure does it, overrides of a shared base applied. */
	readonly bpmn: string;
	readonly graph: ProcessGraph;
	/** By alias; `validator` is the standalone ES module of the form's schema. */
	readonly forms: Readonly<Record<string, { readonly compiled: CompiledForm; readonly validator: string }>>;
	/** Every document version of the lock. */
	readonly documents: readonly AnyDocument[];
}

/** A file of a release with its bytes. */
export interface ReleaseFile extends ReleaseContent {
	readonly bytes: Uint8Array;
}

/**
 * The files of a release (docs/release-format.md). Documents travel whole; a form travels compiled, its code lists
 * beside it, so that a list several forms use is one file.
 */
export function releaseFiles(source: ReleaseSource, hash: Hash): readonly ReleaseFile[] {
	const file = (role: string, path: string, bytes: Uint8Array, options: FileOptions = {}): ReleaseFile => ({
		role,
		path,
		digest: digestOf(hash, bytes),
		size: bytes.length,
		mediaType: options.mediaType ?? 'application/json',
		required: options.required ?? true,
		bytes
	});
	const json = (role: string, path: string, value: unknown, options?: FileOptions) =>
		file(role, path, canonicalBytes(value), options);

	return [
		json('procedure', CONTENT_PATHS.procedure, source.procedure),
		file('workflow', 'workflow.bpmn', utf8(source.bpmn), { mediaType: 'application/xml' }),
		json('graph', CONTENT_PATHS.graph, source.graph),
		json('dictionary', 'dictionary.json', dictionarySlice(source.documents)),
		...Object.entries(source.forms).flatMap(([alias, { compiled, validator }]) => {
			const { schema, uiSchema, messages, codeLists, ...plan } = compiled;
			return [
				json('form.schema', `forms/${alias}/schema.json`, schema),
				json('form.ui', `forms/${alias}/ui.json`, uiSchema),
				json('form.messages', `forms/${alias}/messages.json`, messages),
				json('form.plan', `forms/${alias}/plan.json`, { ...plan, codeLists: Object.keys(codeLists).sort() }),
				file('form.validator', `forms/${alias}/validator.mjs`, utf8(validator), {
					mediaType: 'text/javascript',
					required: false
				})
			];
		}),
		...codeListSlices(source).map(([ref, entries]) => json('code-list', codeListPath(ref), { ref, entries })),
		...source.documents.flatMap((document) => {
			const name = `${document.id}@${document.version}.json`;
			switch (document.kind) {
				case 'calendar':
					return [json('calendar', CONTENT_PATHS.calendar, document)];
				case 'template':
					return [json('template', `templates/${name}`, document, { required: false })];
				case 'source':
					return [json('source', `sources/${name}`, document)];
				case 'persona':
					return [json('persona', `personas/${name}`, document, { required: false })];
				case 'scenario':
					return [json('scenario', `scenarios/${name}`, document, { required: false })];
				default:
					return [];
			}
		})
	];
}

/** Fixed places of a release. */
export const CONTENT_PATHS = {
	procedure: 'procedure.json',
	graph: 'graph.json',
	calendar: 'calendar.json'
} as const;

/** `code-lists/provinces@1.json` of `codelist:provinces@1`. */
export function codeListPath(ref: string): string {
	return `code-lists/${ref.replace('codelist:', '')}.json`;
}

// helpers

interface FileOptions {
	readonly mediaType?: string;
	readonly required?: boolean;
}

/** Entries of the lists the forms use; a list of two forms stands once. */
function codeListSlices(source: ReleaseSource): (readonly [string, unknown])[] {
	const lists = Object.values(source.forms).flatMap(({ compiled }) => Object.entries(compiled.codeLists));
	return [...new Map(lists)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The dictionary documents the release rests on, whole, for whoever maps or explains its data. */
function dictionarySlice(documents: readonly AnyDocument[]) {
	const of = (kind: AnyDocument['kind']) =>
		documents
			.filter((document) => document.kind === kind)
			.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version));
	return {
		elements: of('element'),
		groups: of('group'),
		documentTypes: of('documentType'),
		instruments: of('instrument')
	};
}
