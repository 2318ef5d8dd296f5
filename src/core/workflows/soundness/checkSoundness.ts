import type { Finding } from '#core/shared/finding.ts';
import type { ProcessGraph } from '../types.ts';
import { buildNet } from './buildNet.ts';
import { explore, type Violation } from './explore.ts';
import type { Net } from './net.ts';
import { reduceNet } from './reduce.ts';

export interface Soundness {
	/** True only when proved: every run can complete, and completes properly. */
	readonly sound: boolean;
	/** `unknown`: the state space is too large even when reduced, or elements outside the portable subset steer it. */
	readonly verdict: 'sound' | 'unsound' | 'unknown';
	readonly findings: readonly Finding[];
	/** Ids passed from the start until the first finding shows. */
	readonly counterexample?: readonly string[];
}

/** Markings searched at most, per scope: enough for anything drawn by hand, and about a second at worst. */
const CAP = 20_000;

/**
 * Whether the flow can always end: no join that waits for ever (`workflow/deadlock`), nothing done twice
 * (`workflow/lack-of-synchronisation`), every run ends and no end twice (`workflow/no-proper-completion`). Conditions
 * are left open; steps nothing leads to are the rule `workflow/dead-step`. Reduces each scope first and searches only
 * what is left; an unsound scope is searched as drawn, for the shortest path that shows it.
 */
export function checkSoundness(graph: ProcessGraph, cap: number = CAP): Soundness {
	if (graph.notPortable?.some(({ controlFlow }) => controlFlow)) return { ...UNKNOWN, findings: [] };
	const scopes = [undefined, ...graph.nodes.filter(({ type }) => type === 'subProcess').map(({ id }) => id)];
	const results = scopes.map((scope) => checkScope(graph, scope, cap));
	const findings = results.flatMap((result) => result.findings);
	const unsound = results.find(({ verdict }) => verdict === 'unsound');
	if (unsound) {
		const { counterexample } = unsound;
		return { sound: false, verdict: 'unsound', findings, ...(counterexample ? { counterexample } : {}) };
	}
	if (results.some(({ verdict }) => verdict === 'unknown')) return { ...UNKNOWN, findings };
	return { sound: true, verdict: 'sound', findings };
}

// helpers

const UNKNOWN = { sound: false, verdict: 'unknown' } as const;

function checkScope(graph: ProcessGraph, scope: string | undefined, cap: number): Soundness {
	const net = buildNet(graph, scope);
	if (!net) return { sound: true, verdict: 'sound', findings: [] };
	const reduced = reduceNet(net);
	const quick = explore(reduced, cap);
	if (quick.violations.length === 0) {
		if (!quick.capped) return { sound: true, verdict: 'sound', findings: [] };
		const at = scope ?? graph.id;
		return { ...UNKNOWN, findings: [{ rule: 'workflow/soundness-unknown', severity: 'warning', at }] };
	}
	const full = explore(net, cap);
	const shown = mostTelling(full.violations.length > 0 ? full.violations : quick.violations, net, graph);
	const [first] = shown;
	return {
		sound: false,
		verdict: 'unsound',
		findings: shown.map(({ finding }) => finding),
		...(first ? { counterexample: first.path } : {})
	};
}

/**
 * One finding per place and kind, shortest path first. A doubled token makes every later step double and every later
 * end unclean: only where it arises is told.
 */
function mostTelling(violations: readonly Violation[], net: Net, graph: ProcessGraph) {
	const doubled = violations.find(({ kind }) => kind === 'lack-of-synchronisation');
	const told = violations.filter(
		(violation) => violation.kind === 'deadlock' || violation === (doubled ?? firstUnclean(violations))
	);
	const found = told.flatMap((violation) =>
		elementsOf(violation, net, graph).map((at) => ({
			path: violation.path,
			finding: finding(violation, at, graph)
		}))
	);
	return found.filter(
		({ finding: { rule, at } }, index) =>
			found.findIndex((other) => other.finding.rule === rule && other.finding.at === at) === index
	);
}

function firstUnclean(violations: readonly Violation[]): Violation | undefined {
	return violations.find(({ kind }) => kind === 'no-proper-completion');
}

function finding({ kind }: Violation, at: string, graph: ProcessGraph): Finding {
	const name = graph.nodes.find(({ id }) => id === at)?.name;
	return { rule: `workflow/${kind}`, severity: 'error', at, params: { name: name || at } };
}

/** The joins that wait, or the node that puts the token it should not. */
function elementsOf({ kind, places }: Violation, net: Net, graph: ProcessGraph): string[] {
	const ids = places.flatMap((place) => {
		const id = net.places[place]?.id ?? '';
		const flow = graph.flows.find((other) => other.id === id);
		return [(kind === 'deadlock' ? flow?.target : flow?.source) ?? id];
	});
	const unique = [...new Set(ids)];
	return kind === 'deadlock' ? unique : unique.slice(0, 1);
}
