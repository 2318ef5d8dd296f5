import type { Finding } from '#core/shared/finding.ts';
import { indexGraph, type GraphIndex } from '../graph/indexGraph.ts';
import { wayTo } from '../graph/wayTo.ts';
import type { ProcessGraph } from '../types.ts';
import { buildNet } from './buildNet.ts';
import { explore } from './explore.ts';
import type { Net } from './net.ts';
import { reduceNet } from './reduce.ts';
import { replay, type ShownViolation } from './replay.ts';

export interface Soundness {
	/** True only when proved: every run can complete, completes properly, and every node can be passed. */
	readonly sound: boolean;
	/** `unknown`: the state space is too large even when reduced, or elements outside the portable subset steer it. */
	readonly verdict: 'sound' | 'unsound' | 'unknown';
	/** Each with the path on which it shows. */
	readonly findings: readonly Finding[];
	/** The path of the first finding. */
	readonly counterexample?: readonly string[];
}

/** Markings searched at most, per scope: enough for anything drawn by hand, and about a second at worst. */
const CAP = 20_000;

/**
 * Whether the flow can always end: no join that waits for ever (`workflow/deadlock`), nothing done twice
 * (`workflow/lack-of-synchronisation`), every run ends and no end twice (`workflow/no-proper-completion`), no node that
 * a flow leads to but no run passes (`workflow/dead-step`, which as a rule also tells what no flow leads to). Conditions
 * are left open. Each scope is reduced first; only what is left is searched, and what is found there played in the net
 * as drawn.
 */
export function checkSoundness(graph: ProcessGraph, cap: number = CAP): Soundness {
	if (graph.notPortable?.some(({ controlFlow }) => controlFlow)) return { ...UNKNOWN, findings: [] };
	const index = indexGraph(graph);
	const scopes = [undefined, ...graph.nodes.filter(({ type }) => type === 'subProcess').map(({ id }) => id)];
	const results = scopes.map((scope) => checkScope(index, scope, cap));
	const findings = results.flatMap((result) => result.findings);
	if (results.some(({ verdict }) => verdict === 'unsound')) {
		const counterexample = findings.find(({ severity }) => severity === 'error')?.path;
		return { sound: false, verdict: 'unsound', findings, ...(counterexample ? { counterexample } : {}) };
	}
	if (results.some(({ verdict }) => verdict === 'unknown')) return { ...UNKNOWN, findings };
	return { sound: true, verdict: 'sound', findings };
}

// helpers

const UNKNOWN = { sound: false, verdict: 'unknown' } as const;

const SOUND = { sound: true, verdict: 'sound', findings: [] } as const;

function checkScope(index: GraphIndex, scope: string | undefined, cap: number): Soundness {
	const net = buildNet(index, scope);
	if (!net) return SOUND;
	const reduced = reduceNet(net);
	const { violations, capped, dead } = explore(reduced, cap);
	if (violations.length === 0 && capped) {
		const at = scope ?? index.graph.id;
		const name = index.find(at)?.name || index.graph.name || at;
		const finding = { rule: 'workflow/soundness-unknown', severity: 'warning', at, params: { name } } as const;
		return { ...UNKNOWN, findings: [finding] };
	}
	const before = scope === undefined ? [] : wayTo(index, scope);
	const findings =
		violations.length > 0
			? mostTelling(violations.map((violation) => replay(net, reduced, violation))).flatMap((shown) =>
					findingsOf(index, shown, before)
				)
			: dead.length > 0
				? deadNodes(index, net, cap)
				: [];
	if (findings.length === 0) return SOUND;
	return { sound: false, verdict: 'unsound', findings: unique(findings) };
}

/**
 * A doubled token makes every later step double and every later end unclean: only where it arises is told, and every join
 * that waits for ever.
 */
function mostTelling(violations: readonly ShownViolation[]): ShownViolation[] {
	const first =
		violations.find(({ kind }) => kind === 'lack-of-synchronisation') ??
		violations.find(({ kind }) => kind === 'no-proper-completion');
	return violations.filter((violation) => violation.kind === 'deadlock' || violation === first);
}

/** The joins that wait, or the node that puts the token it should not. */
function findingsOf(
	index: GraphIndex,
	{ kind, places, path }: ShownViolation,
	before: readonly string[]
): Finding[] {
	const elements = places.map((id) => {
		const flow = index.findFlow(id);
		return (kind === 'deadlock' ? flow?.target : flow?.source) ?? id;
	});
	const told = kind === 'deadlock' ? elements : elements.slice(0, 1);
	return told.map((at) => error(index, kind, at, [...before, ...path]));
}

/** Nodes that some flow leads to but no run passes; only where nothing else is wrong, which would explain it. */
function deadNodes(index: GraphIndex, net: Net, cap: number): Finding[] {
	const { dead, capped } = explore(net, cap);
	if (capped) return [];
	const idle = new Set(dead);
	const passed = new Set(net.transitions.flatMap(({ label }, number) => (idle.has(number) ? [] : label)));
	return dead
		.flatMap((number) => net.transitions[number]?.label ?? [])
		.filter((id) => !passed.has(id) && index.find(id))
		.map((at) => error(index, 'dead-step', at, wayTo(index, at)));
}

function error(index: GraphIndex, rule: string, at: string, path: readonly string[]): Finding {
	const name = index.find(at)?.name || at;
	return { rule: `workflow/${rule}`, severity: 'error', at, params: { name }, path };
}

/** The first of each rule at each place: the one with the shortest path. */
function unique(findings: readonly Finding[]): Finding[] {
	const told = new Set<string>();
	return findings.filter(({ rule, at }) => {
		const key = `${rule} ${at}`;
		if (told.has(key)) return false;
		told.add(key);
		return true;
	});
}
