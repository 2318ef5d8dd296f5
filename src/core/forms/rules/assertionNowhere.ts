import { answerPath } from '../compile/answerPaths.ts';
import { finding, type FormRule } from './rule.ts';

/** An assertion whose message stands at no field: people read that something is wrong and are led nowhere. */
export const assertionNowhere: FormRule = {
	id: 'form/assertion-nowhere',
	form: ({ form, nodes, node }) => {
		const repeatPath = (id: string) => {
			const found = node(id);
			return found?.type === 'repeat' ? found.item.path : '';
		};
		const places = new Set(nodes.map((each) => answerPath(each, repeatPath)));
		return (form.assertions ?? []).flatMap(({ id, at }, index) =>
			places.has(at) ? [] : [finding(assertionNowhere.id, 'error', `/assertions/${index}/at`, { id, path: at })]
		);
	}
};
