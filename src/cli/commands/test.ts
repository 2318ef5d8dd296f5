import { sep } from 'node:path';
import { checkScenario, coverageOf, type ScenarioCheck } from '#core/scenarios/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { CommandError, type Answer, type Call, type CliContext, type Command } from '../command.ts';
import { loadDiskLibrary, loadPackage, type LoadedPackage } from '../library/index.ts';
import { pathOf, shownPath } from '../paths.ts';

export const test: Command = {
	name: 'test',
	summary: 'test',
	operands: 'PATH…',
	count: { min: 1, max: Infinity },
	options: { library: { value: 'DIR', text: 'option_library' } },
	run: runTest
};

// helpers

const PARTS = ['flows', 'steps', 'fields', 'rules'] as const;

async function runTest({ operands, options, context }: Call): Promise<Answer> {
	const paths = operands.map((path) => pathOf(context, path));
	const library = await loadDiskLibrary(pathOf(context, options.library ?? '.'), paths);
	const folders = library.packages.filter(({ path }) =>
		paths.some((each) => path === each || path.startsWith(each + sep))
	);
	const inside = (file: string) => folders.some((folder) => file.startsWith(folder.path + sep));
	const broken = library.problems.filter((problem) => inside(problem.file));
	if (broken.length > 0) throw new CommandError(2, broken);
	if (folders.length === 0) {
		const path = operands.map((each) => shownPath(context, pathOf(context, each))).join(', ');
		throw new CommandError(
			2,
			library.problems.length > 0 ? library.problems : [{ code: 'cli/no-package', params: { path } }]
		);
	}
	const packages = folders.map((folder) => {
		const loaded = loadPackage(library, folder);
		if (!loaded.ok) throw new CommandError(2, loaded.problems);
		return testPackage(loaded.value);
	});
	const count = (status: ScenarioCheck['status']) =>
		packages.reduce(
			(sum, each) => sum + each.scenarios.filter((scenario) => scenario.status === status).length,
			0
		);
	const [passed, failed] = [count('passed'), count('failed')];
	return {
		exit: failed > 0 ? 1 : 0,
		json: { packages, passed, failed },
		lines: [
			...packages.flatMap((each) => packageLines(each, context)),
			cliText('test_summary', context.locale, { passed, failed })
		]
	};
}

function testPackage(loaded: LoadedPackage) {
	const checks = loaded.scenarios.map((scenario) => ({
		scenario,
		check: checkScenario(loaded.package, scenario)
	}));
	const plays = checks.flatMap(({ check }) => (check.outcome.play ? [check.outcome.play] : []));
	const coverage = coverageOf(loaded.package, plays);
	return {
		code: loaded.package.procedure.code,
		scenarios: checks.map(({ scenario: { id, group }, check: { status, failure } }) => ({
			id,
			group,
			status,
			...(failure && { failure })
		})),
		coverage: Object.fromEntries(
			PARTS.map((part) => [part, { covered: coverage[part].covered, total: coverage[part].total }])
		)
	};
}

type TestedPackage = ReturnType<typeof testPackage>;

function packageLines({ code, scenarios, coverage }: TestedPackage, context: CliContext): string[] {
	const { locale } = context;
	const parts = PARTS.map((part) => [part, `${coverage[part]?.covered ?? 0}/${coverage[part]?.total ?? 0}`]);
	return [
		code,
		...scenarios.flatMap(({ id, status, failure }) => {
			const line = `  ${cliText(`test_${status}`, locale)}  ${id}`;
			if (!failure) return [line];
			const { field, expected, actual, problem } = failure;
			const values = { field, expected: JSON.stringify(expected), actual: JSON.stringify(actual) };
			return [
				line,
				`    ${cliText('test_failure', locale, values)}`,
				...(problem ? [`    ${problemText(problem, locale)}`] : [])
			];
		}),
		`  ${cliText('test_coverage', locale, Object.fromEntries(parts) as Record<string, string>)}`
	];
}
