import { parseRef } from '#core/shared/ref.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';
import { conditionText } from './visibility.ts';

/**
 * Everybody is asked for a datum although a live source holds it, of a person whose record this form reads from that
 * source anyway (the applicant always has one). Elements that may not be filled, rows and calculations are left alone,
 * and so are questions under a condition: they are for those whom the source does not know.
 */
export const askedThoughKnown: FormRule = {
	id: 'form/asked-though-known',
	form: (index, { library }) => {
		const { fields } = index;
		const read = new Set(
			fields.flatMap(({ item: { prefill, role = 'applicant' } }) =>
				prefill ? [`${parseRef(prefill.source)?.id} ${prefill.subject ?? role}`] : []
			)
		);
		return fields.flatMap(({ id, at, node, item, element }) => {
			if (!element || item.prefill || item.calculation || node.repeat !== undefined) return [];
			if ((element.prefill ?? 'none') === 'none') return [];
			if (conditionText(index, node) !== '') return [];
			const { role = 'applicant' } = item;
			const known = element.sources?.find(({ source, field }) => {
				const document = library.get('source', source);
				const answers = document?.readiness === 'live' && document.fields.some(({ name }) => name === field);
				return answers && (role === 'applicant' || read.has(`${document.id} ${role}`));
			});
			if (!known) return [];
			const params = { id, source: library.get('source', known.source)?.title.vi ?? known.source };
			const fix = fixAt('form/add-prefill', at, { source: known.source, field: known.field });
			return [finding(askedThoughKnown.id, 'warning', at, params, fix)];
		});
	}
};
