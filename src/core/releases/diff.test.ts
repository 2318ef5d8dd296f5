import { describe, expect, test } from 'vitest';
import type { CompiledForm } from '#core/forms/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { samplePackage } from '#core/scenarios/testing/samplePackage.ts';
import type { GraphNode } from '#core/workflows/types.ts';
import { diffPackages } from './diff.ts';

const form = samplePackage.forms.main!;

test('without an older release everything is new', () => {
	expect(diffPackages(undefined, samplePackage).changes).toMatchObject([{ code: 'diff/new-procedure' }]);
});

test('the same package is identical', () => {
	expect(diffPackages(samplePackage, structuredClone(samplePackage))).toEqual({
		compatibility: 'identical',
		changes: [],
		migration: { class: 'compatible', plan: [] }
	});
});

describe('the procedure', () => {
	const [deadline, ...deadlines] = samplePackage.procedure.deadlines;
	const [component] = samplePackage.procedure.components;
	const [fee] = samplePackage.procedure.fees;

	test.each<[string, string, Partial<ProcedureDocument>]>([
		['diff/renamed', 'texts', { name: { vi: 'Tên mới' } }],
		['diff/deadline-changed', 'review', { deadlines: [{ ...deadline!, duration: 'P7D' }, ...deadlines] }],
		['diff/deadline-terms', 'review', { deadlines: [{ ...deadline!, cutOff: '11:00' }, ...deadlines] }],
		['diff/component-removed', 'review', { components: samplePackage.procedure.components.slice(1) }],
		[
			'diff/component-changed',
			'texts',
			{
				components: [
					{ ...component!, name: { vi: 'Giấy khác' } },
					...samplePackage.procedure.components.slice(1)
				]
			}
		],
		[
			'diff/fee-changed',
			'review',
			{ fees: [{ ...fee!, status: 'known', amount: 123_000 }, ...samplePackage.procedure.fees.slice(1)] }
		],
		['diff/channel-removed', 'breaking', { channels: samplePackage.procedure.channels.slice(1) }],
		['diff/result-removed', 'breaking', { results: samplePackage.procedure.results.slice(1) }],
		['diff/case-removed', 'breaking', { cases: samplePackage.procedure.cases.slice(1) }],
		['diff/details-changed', 'review', { decidingUnit: { vi: 'Sở' } }]
	])('%s is %s', (code, compatibility, change) => {
		const after = { ...samplePackage, procedure: { ...samplePackage.procedure, ...change } };
		const diff = diffPackages(samplePackage, after);
		expect(diff.changes.map((each) => each.code)).toEqual([code]);
		expect(diff.compatibility).toBe(compatibility);
	});

	test('a new version, other pins and what shows in the workflow are no change of it', () => {
		const procedure = {
			...samplePackage.procedure,
			version: 9,
			uses: { main: 'form:other@2' },
			workflowOverrides: { steps: { check: { role: 'leader' } } }
		};
		expect(diffPackages(samplePackage, { ...samplePackage, procedure }).changes).toEqual([]);
	});

	test('limits are told in working days', () => {
		const limit = { ...deadline!, duration: 'P7D', calendar: 'working' as const };
		const after = {
			...samplePackage,
			procedure: { ...samplePackage.procedure, deadlines: [limit, ...deadlines] }
		};
		expect(diffPackages(samplePackage, after).changes[0]?.params?.after).toEqual({
			code: 'diff/working-days',
			params: { days: 7 }
		});
	});
});

describe('the form', () => {
	const [first, ...others] = form.placements;
	const withFirst = (change: object) => ({ placements: [{ ...first!, ...change }, ...others] });

	test.each<[string, string, Partial<CompiledForm>]>([
		['diff/field-removed', 'breaking', { placements: others }],
		[
			'diff/field-added',
			'breaking',
			{ placements: [...form.placements, { ...first!, id: 'new', required: true }] }
		],
		[
			'diff/field-added',
			'compatible',
			{ placements: [...form.placements, { ...first!, id: 'new', required: false }] }
		],
		['diff/field-retyped', 'breaking', withFirst({ dataType: 'integer' })],
		['diff/field-moved-in-data', 'breaking', withFirst({ path: '/elsewhere' })],
		['diff/field-optional', 'compatible', withFirst({ required: false })],
		['diff/field-limits', 'breaking', withFirst({ constraints: { maxLength: 7 } })],
		['diff/field-worded', 'texts', withFirst({ label: { vi: 'Tên' } })],
		['diff/form-renamed', 'texts', { title: { vi: 'Tờ khai mới' } }],
		[
			'diff/texts-changed',
			'texts',
			{ messages: { ...form.messages, vi: { ...form.messages.vi, [`${first!.id}.error.required`]: 'b' } } }
		],
		['diff/texts-changed', 'texts', { rich: { [first!.id]: { vi: [], en: [] } } }],
		['diff/layout-changed', 'texts', { layout: 'taskList' }],
		['diff/list-changed', 'breaking', { codeLists: { 'codelist:kind@2': [] } }]
	])('%s is %s', (code, compatibility, change) => {
		const after = { ...samplePackage, forms: { main: { ...form, ...change } } };
		const diff = diffPackages(samplePackage, after);
		expect(diff.changes.map((each) => each.code)).toEqual([code]);
		expect(diff.compatibility).toBe(compatibility);
	});

	test('a whole form that goes is breaking', () => {
		expect(diffPackages(samplePackage, { ...samplePackage, forms: {} }).changes).toMatchObject([
			{ code: 'diff/form-removed', compatibility: 'breaking' }
		]);
	});
});

describe('the workflow', () => {
	const { graph } = samplePackage;
	const changed = (id: string, change: (node: GraphNode) => GraphNode) => ({
		...samplePackage,
		graph: { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? change(node) : node)) }
	});

	test.each<[string, string, (node: GraphNode) => GraphNode]>([
		['diff/step-role', 'breaking', (node) => ({ ...node, step: { ...node.step!, role: 'leader' } })],
		[
			'diff/step-limit',
			'review',
			(node) => ({ ...node, step: { ...node.step!, timeLimit: { duration: 'PT9H', calendar: 'working' } } })
		],
		['diff/step-kind', 'breaking', (node) => ({ ...node, step: { ...node.step!, kind: 'appraise' } })],
		['diff/node-renamed', 'texts', (node) => ({ ...node, name: 'Tiếp nhận' })]
	])('%s is %s', (code, compatibility, change) => {
		const diff = diffPackages(samplePackage, changed('intake', change));
		expect(diff.changes.map((each) => each.code)).toEqual([code]);
		expect(diff.compatibility).toBe(compatibility);
	});

	test('an outcome that goes is breaking, one that joins asks for a look', () => {
		const after = changed('intake', (node) => {
			const outcomes = [...node.step!.outcomes.slice(1), { code: 'later', label: { vi: 'Để sau' } }];
			return { ...node, step: { ...node.step!, outcomes } };
		});
		expect(diffPackages(samplePackage, after).changes.map((each) => each.code)).toEqual([
			'diff/outcome-added',
			'diff/outcome-removed'
		]);
	});

	test('a step that goes takes its flows along', () => {
		const nodes = graph.nodes.filter((node) => node.id !== 'intake');
		const diff = diffPackages(samplePackage, { ...samplePackage, graph: { ...graph, nodes } });
		expect(diff).toMatchObject({ compatibility: 'breaking', changes: [{ code: 'diff/step-removed' }] });
	});

	test('another condition on a flow asks for a look', () => {
		const flows = graph.flows.map((flow, at) => (at === 0 ? { ...flow, condition: { feel: 'true' } } : flow));
		expect(
			diffPackages(samplePackage, { ...samplePackage, graph: { ...graph, flows } }).changes
		).toMatchObject([{ code: 'diff/flow-condition', compatibility: 'review' }]);
	});
});
