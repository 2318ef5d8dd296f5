import { describe, expect, it } from 'vitest';
import { readWorkflow } from '#core/workflows/index.ts';
import { oneTask } from '#core/workflows/testing/bpmn.ts';
import type { AnyDocument } from '../types.ts';
import { packageFiles } from './packageFiles.ts';

const workflow = {
	kind: 'workflow',
	id: 'tham-tra',
	version: 3,
	formatVersion: 1,
	title: { vi: 'Thẩm tra' },
	bpmn: oneTask('<tt:step kind="lookUpSource" source="source:populationDb@1" />')
} as const satisfies AnyDocument;
const source = {
	kind: 'source',
	id: 'populationDb',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Cơ sở dữ liệu quốc gia về dân cư' }
} as unknown as AnyDocument;
const REF = 'workflow:tham-tra@3';

const files = (more: object = {}, documents: readonly (readonly [string, AnyDocument])[] = []) =>
	packageFiles([REF], new Map([[REF, { ...workflow, ...more }], ...documents]), readWorkflow);

describe('the files of a package', () => {
	it('follow the references inside a diagram, and name the place of one that leads nowhere', async () => {
		expect(await files()).toEqual({
			ok: false,
			problems: [
				{
					code: 'document/missing-part',
					at: `${REF}#/bpmn#task/source`,
					params: { ref: 'source:populationDb@1' }
				}
			]
		});
	});

	it('say which version a workflow is in the diagram itself', async () => {
		const written = await files({ bpmn: oneTask('<tt:step kind="appraise" role="officer" />') });
		if (!written.ok) throw new Error(JSON.stringify(written.problems));
		expect(written.value.map(({ path }) => path)).toEqual(['workflows/tham-tra@3.bpmn']);
		const graph = await readWorkflow(written.value[0]?.text ?? '');
		expect(graph.ok && graph.value.workflow).toEqual({ id: 'tham-tra', version: 3 });
	});

	it('are refused for a workflow whose doubts would be lost', async () => {
		const bpmn = oneTask('<tt:step kind="appraise" role="officer" />');
		const doubts = [{ at: '/bpmn', reason: { vi: 'Chưa rõ thời hạn' } }];
		expect(await files({ bpmn, doubts })).toMatchObject({
			ok: false,
			problems: [{ code: 'document/doubts-in-bpmn', params: { ref: REF } }]
		});
	});

	it('are refused for a diagram that cannot be read', async () => {
		const refused = await files({ bpmn: '<a>' }, [['source:populationDb@1', source]]);
		expect(refused.ok).toBe(false);
	});
});
