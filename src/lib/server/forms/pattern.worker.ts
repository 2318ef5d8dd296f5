// Entry of the pattern worker: runs from src in plain Node, so it imports nothing that needs a build.
import { parentPort } from 'node:worker_threads';
import { checkSync } from 'recheck';
import { linearRegExp } from './linearRegExp.ts';
import type { PatternVerdict } from './checkPattern.ts';
import { withoutLimits } from './withoutLimits.ts';

parentPort?.on('message', ({ pattern, timeout }: { pattern: string; timeout: number }) => {
	parentPort?.postMessage(verdictOn(pattern, timeout));
});

// helpers

function verdictOn(pattern: string, timeout: number): PatternVerdict | null {
	try {
		linearRegExp(pattern);
	} catch {
		return { reason: 'engine' };
	}
	const relaxed = withoutLimits(pattern);
	if (relaxed !== pattern && checkSync(relaxed, 'u', { timeout }).status === 'safe') return null;
	const found = checkSync(pattern, 'u', { timeout });
	switch (found.status) {
		case 'safe':
			return null;
		case 'vulnerable':
			return { reason: 'slow', example: found.attack.pattern };
		case 'unknown':
			return { reason: 'undecided' };
	}
}
