import { readFileSync } from 'node:fs';

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Counts of a vitest JSON report; a run that failed without a failed test counts as one failure. */
export function vitestCounts(file: string, exitCode: number): Counts {
	const report = readReport(file) as
		{ numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined;
	if (!report) return { ...NOTHING, failed: 1 };
	const failed = report.numFailedTests === 0 && exitCode !== 0 ? 1 : report.numFailedTests;
	return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

/** Counts of a Playwright JSON report; a test that passed only on retry counts as failed. */
export function playwrightCounts(file: string, exitCode: number): Counts {
	const report = readReport(file) as
		{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined;
	if (!report) return { ...NOTHING, failed: 1 };
	const { expected, unexpected, flaky, skipped } = report.stats;
	const failed = unexpected + flaky;
	return { passed: expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

// helpers

function readReport(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
