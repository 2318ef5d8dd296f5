import { describe, expect, it } from 'vitest';
import { workflowContextOf } from '#core/catalogue/workflowContext.ts';
import { checkProcedure, onlineLevel } from '#core/procedures/index.ts';
import { checkSoundness, checkWorkflow } from '#core/workflows/index.ts';
import { loadSeeds, packageOf } from './seedLibrary.ts';

const seeds = await loadSeeds();

/** Roles a step may have: codes of persons and units that act. */
const ROLES = [
	'applicant',
	'oneStopOfficer',
	'justiceOfficer',
	'specialist',
	'divisionHead',
	'leader',
	'clerk',
	'taxOfficer',
	'system'
];
/** Day on which the seeds were checked; instruments that lapse later do not break the test. */
const TODAY = '2026-11-21';

describe.each(seeds.of('procedure').map((procedure) => [procedure.code, procedure] as const))(
	'%s',
	(code, procedure) => {
		const graph = seeds.graphs.get(code)!;
		const base = seeds.bases.get(procedure.uses.workflow!)!;
		const drawn = seeds.library.get('workflow', procedure.uses.workflow!)!.bpmn;
		const errors = (findings: readonly { severity: string }[]) =>
			findings.filter(({ severity }) => severity === 'error');

		it('has a sound workflow without elements outside the portable subset', () => {
			expect(checkSoundness(graph)).toMatchObject({ sound: true, findings: [] });
			expect(graph.notPortable ?? []).toEqual([]);
		});

		it('breaks no rule of workflows', () => {
			expect(errors(checkWorkflow(graph, workflowContextOf(procedure, seeds.library)))).toEqual([]);
		});

		it('breaks no rule of procedures', () => {
			const context = { library: seeds.library, graph, base, today: TODAY, stage: 'candidate' as const };
			expect(errors(checkProcedure(procedure, context))).toEqual([]);
		});

		const days = code === '1.001193' ? ['2026-11-21', '2027-03-01'] : [];
		it.each(days)(
			'breaks no rule of procedures on %s, when laws it cites have lapsed beside others',
			(today) => {
				const context = { library: seeds.library, graph, base, today, stage: 'candidate' as const };
				const findings = checkProcedure(procedure, context);
				expect(errors(findings)).toEqual([]);
				const lapsed = findings.some(({ rule }) => rule === 'procedure/citation-expired');
				expect(lapsed).toBe(today === '2027-03-01');
			}
		);

		it('says of every step who does it, what can come of it and on what legal basis', () => {
			const steps = graph.nodes.flatMap(({ id, type, step }) => (step ? [{ id, type, ...step }] : []));
			expect(steps.filter(({ role }) => !ROLES.includes(role ?? '')).map(({ id }) => id)).toEqual([]);
			expect(steps.filter(({ citations }) => citations.length === 0).map(({ id }) => id)).toEqual([]);
			const personal = steps.filter(({ type }) => type === 'userTask');
			expect(personal.filter(({ outcomes }) => outcomes.length === 0).map(({ id }) => id)).toEqual([]);
			expect(personal.filter(({ form }) => !form).map(({ id }) => id)).toEqual([]);
		});

		it('draws every element, in its lane, with plain file text', () => {
			expect(drawn).toBe(drawn.normalize('NFC'));
			const shown = new Set([...drawn.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id));
			const elements = [...base.nodes, ...base.flows, ...base.lanes].map(({ id }) => id);
			expect(elements.filter((id) => !shown.has(id))).toEqual([]);
			expect(base.nodes.filter(({ lane }) => lane === undefined).map(({ id }) => id)).toEqual([]);
		});

		it('draws flows as horizontal and vertical lines only', () => {
			const edges = drawn.matchAll(/<bpmndi:BPMNEdge[^>]*>([^]*?)<\/bpmndi:BPMNEdge>/g);
			for (const [edge] of edges) {
				const points = [...edge.matchAll(/<di:waypoint x="([^"]+)" y="([^"]+)"/g)].map(([, x, y]) => ({
					x,
					y
				}));
				const slanted = points.slice(1).filter((point, index) => {
					const before = points[index]!;
					return point.x !== before.x && point.y !== before.y;
				});
				expect(slanted, edge).toEqual([]);
			}
		});

		it('can be filed online', () => {
			expect(onlineLevel(procedure, graph, packageOf(seeds, procedure).forms).level).not.toBe('none');
		});
	}
);
