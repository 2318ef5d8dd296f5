import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readZip, writeZip } from './zip.ts';

const files = [
	{ path: 'forms/calendars/vn.json', text: '{"title":"Lịch làm việc"}\n' },
	{ path: 'workflows/1.001193/workflow.bpmn', text: '<a/>' }
];

test('the files of an archive come out as they went in', () => {
	const read = Object.entries(readZip(writeZip(files)));
	expect(read.map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }))).toEqual(files);
});

test('the same files give the same bytes, at any hour and in any time zone', () => {
	const script = `import { writeZip } from '${import.meta.dirname}/zip.ts';
process.stdout.write(Buffer.from(writeZip(${JSON.stringify(files)})).toString('hex'));`;
	const inZone = (TZ: string) =>
		execFileSync(process.execPath, ['--input-type=module', '-e', script], {
			env: { ...process.env, TZ }
		}).toString();
	const here = Buffer.from(writeZip(files)).toString('hex');
	expect(inZone('Asia/Ho_Chi_Minh')).toBe(here);
	expect(inZone('America/Los_Angeles')).toBe(here);
});
