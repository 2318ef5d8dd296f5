import { titleOf } from '#core/catalogue/title.ts';
import type { Library } from '#core/catalogue/types.ts';
import { workflowContextOf } from '#core/catalogue/workflowContext.ts';
import { fieldNodes, type FieldNode, type FormDocument } from '#core/forms/index.ts';
import type { Fee, ProcedureDocument } from '#core/procedures/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textIn, type Locale } from '#core/shared/text.ts';
import { formatMoney } from '#lib/i18n/format.ts';
import type { Option } from '#lib/ui/options.ts';
import type { SettingForm, WorkflowSetting } from '#lib/workflow-designer/setting.ts';
import { readerOf, valueOf } from '../../../answers.ts';
import { variablesIn } from './variablesIn.ts';

/** Documents of one kind an author can choose from. */
const CHOICES = 200;

/** What surrounds a workflow in its procedure, as the editor needs it; the choices only for those who may edit. */
export async function settingOf(
	locals: App.Locals,
	procedure: ProcedureDocument,
	library: Library,
	canEdit: boolean
): Promise<WorkflowSetting> {
	const { locale } = locals;
	const { placements = {}, legalLimit } = workflowContextOf(procedure, library);
	const [sources, instruments, workflows] = canEdit
		? await Promise.all([
				optionsOf(locals, 'source'),
				optionsOf(locals, 'instrument'),
				optionsOf(locals, 'workflow')
			])
		: [[], [], []];
	const typed = variablesIn(library, locale);
	return {
		forms: Object.entries(placements).flatMap(([alias, places]) => {
			const form = library.get('form', procedure.uses[alias] ?? '');
			if (!form) return [];
			const page = `/procedures/${procedure.code}/forms/${alias}`;
			return [{ ...formOf(alias, form, places.paths, library, locale), variables: typed(form, page) }];
		}),
		sources,
		instruments,
		workflows,
		results: procedure.results.map(({ code, name }) => ({ value: code, label: textIn(name, locale) })),
		cases: procedure.cases.map(({ id, name }) => ({ value: id, label: textIn(name, locale) })),
		fees: procedure.fees.map((fee) => ({ value: fee.id, label: feeLabel(fee, locale) })),
		units: {
			intake: textIn(procedure.intakeUnit, locale),
			deciding: textIn(procedure.decidingUnit, locale)
		},
		...(legalLimit ? { legalLimit } : {})
	};
}

// helpers

function feeLabel({ name, amount }: Fee, locale: Locale): string {
	const label = textIn(name, locale);
	return amount === undefined ? label : `${label} · ${formatMoney(amount, locale)}`;
}

function formOf(
	alias: string,
	form: FormDocument,
	paths: readonly string[],
	library: Library,
	locale: Locale
): SettingForm {
	const nodes = fieldNodes(form);
	const pages = new Map(form.pages.map(({ id, title }) => [id, textIn(title, locale)]));
	return {
		alias,
		title: textIn(form.title, locale),
		fields: nodes.map((node) => ({
			id: node.id,
			label: labelOf(node, library, locale),
			page: pages.get(node.page) ?? ''
		})),
		paths,
		labels: Object.fromEntries(
			nodes
				.filter(({ repeat }) => repeat === undefined)
				.map((node) => [node.item.path.slice(1).replaceAll('/', '.'), labelOf(node, library, locale)])
		)
	};
}

function labelOf({ item, id }: FieldNode, library: Library, locale: Locale): string {
	const element = item.element === undefined ? undefined : library.get('element', item.element);
	const label = item.label ?? element?.label ?? item.local?.label;
	return label ? textIn(label, locale) : id;
}

async function optionsOf(
	locals: App.Locals,
	kind: 'source' | 'instrument' | 'workflow'
): Promise<readonly Option[]> {
	const reader = readerOf(locals);
	const { documents } = locals.services;
	const page = valueOf(await documents.list(reader, { kind, limit: CHOICES }), locals);
	const options = await Promise.all(
		page.items.map(async ({ id, latestVersion }): Promise<Option[]> => {
			const ref = formatRef(kind, id, latestVersion ?? 'draft');
			const document = await documents.get(reader, ref);
			if (!document.ok) return [];
			const title = textIn(titleOf(document.value), locals.locale);
			if (document.value.kind === 'workflow') return [{ value: id, label: title }];
			if (document.value.kind !== 'instrument') return [{ value: ref, label: title }];
			return [{ value: ref, label: document.value.number, hint: title }];
		})
	);
	return options.flat();
}
