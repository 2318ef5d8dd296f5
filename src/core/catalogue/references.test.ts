import { describe, expect, it } from 'vitest';
import type { ElementDocument } from '#core/dictionary/types.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import type { ProcessGraph, WorkflowDocument } from '#core/workflows/types.ts';
import { mapReferences, referencesOf } from './references.ts';

const element: ElementDocument = {
	kind: 'element',
	id: 'gender',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Giới tính' },
	definition: { vi: 'Giới tính ghi trong giấy tờ' },
	dataType: 'code',
	constraints: { codeList: 'codelist:gender@2' },
	example: 'codelist:other@1',
	sensitivity: 'personal',
	sources: [{ source: 'source:populationDb@1', field: 'gender' }]
};

describe('referencesOf', () => {
	it('finds every exact reference with its pointer', () => {
		expect(referencesOf(element).map(({ at, ref }) => [at, ref])).toEqual([
			['/constraints/codeList', 'codelist:gender@2'],
			['/sources/0/source', 'source:populationDb@1']
		]);
	});

	it('does not take values for references', () => {
		expect(referencesOf(element).map(({ ref }) => ref)).not.toContain('codelist:other@1');
	});

	it('counts the procedure a scenario is about, and skips its answers', () => {
		const scenario: ScenarioDocument = {
			kind: 'scenario',
			id: 's1',
			version: 0,
			formatVersion: 1,
			title: { vi: 'Kịch bản' },
			group: 'function',
			procedure: '1.001193',
			receivedAt: '2026-11-02T01:00:00.000Z',
			channel: 'online',
			persona: 'persona:lan@1',
			form: { main: { note: 'form:fake@1' } },
			sources: { populationDb: { outcome: 'found', data: { note: 'form:fake@1' } } },
			actions: [{ step: 'intake', by: 'oneStopOfficer', form: { main: { note: 'form:fake@1' } } }],
			expect: {}
		};
		expect(referencesOf(scenario).map(({ at, ref }) => [at, ref])).toEqual([
			['/persona', 'persona:lan@1'],
			['/procedure', 'procedure:1.001193@draft']
		]);
	});

	it('names the step inside the diagram a reference stands on', () => {
		const workflow: WorkflowDocument = {
			kind: 'workflow',
			id: 'w',
			version: 0,
			formatVersion: 1,
			title: { vi: 'Quy trình' },
			bpmn: '<xml/>'
		};
		const graph: ProcessGraph = {
			id: 'p',
			name: 'p',
			flows: [],
			lanes: [],
			nodes: [
				{
					id: 'lookUp',
					type: 'serviceTask',
					name: 'Tra cứu',
					incoming: [],
					outgoing: [],
					step: {
						kind: 'lookUpSource',
						outcomes: [],
						source: 'source:populationDb@1',
						citations: [{ instrument: 'instrument:luat-ho-tich@1' }]
					}
				}
			]
		};
		expect(referencesOf(workflow, graph).map(({ at, ref }) => [at, ref])).toEqual([
			['/bpmn#lookUp/source', 'source:populationDb@1'],
			['/bpmn#lookUp/citations/0/instrument', 'instrument:luat-ho-tich@1']
		]);
	});
});

describe('mapReferences', () => {
	it('changes references and leaves values alone', () => {
		const changed = mapReferences(element, (ref) => ref.replace(/@\d+$/, '@9'));
		expect(changed).toEqual({
			...element,
			constraints: { codeList: 'codelist:gender@9' },
			sources: [{ source: 'source:populationDb@9', field: 'gender' }]
		});
	});
});
