import { expect, test } from 'vitest';
import { parseProcedure } from './parseProcedure.ts';
import { PROCEDURE } from './testing/procedure.ts';

test('a procedure is read as it is', () => {
	expect(parseProcedure(PROCEDURE)).toEqual({ ok: true, value: PROCEDURE });
});

test.each([
	['a code that is not the id', { code: '1.000002' }, '/code'],
	['a wrong type', { components: 'none' }, '/components'],
	['an unknown key', { colour: 'red' }, '/colour'],
	['a newer format', { formatVersion: 2 }, '/formatVersion'],
	[
		'a bad duration',
		{ deadlines: [{ ...PROCEDURE.deadlines[0], duration: '3 ngày' }] },
		'/deadlines/0/duration'
	],
	['a pin that is no reference', { uses: { main: 'form:form' } }, '/uses/main']
])('%s is refused at its place', (_, change, at) => {
	const parsed = parseProcedure({ ...PROCEDURE, ...change });
	expect(parsed.ok ? undefined : parsed.problems.map((problem) => problem.at)).toEqual([at]);
});
