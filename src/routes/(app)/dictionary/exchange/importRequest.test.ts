import { describe, expect, it } from 'vitest';
import { importRequest } from './importRequest.ts';

const post = (fields: Readonly<Record<string, string | File>>) => {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return importRequest(new Request('http://t/', { method: 'POST', body }));
};
const file = new File(['code,label_vi\n1,Một\n'], 'đơn vị.csv'.normalize('NFD'));

describe('a request to import', () => {
	it('is a file and what is to become of it', async () => {
		const request = JSON.stringify({
			target: { kind: 'codelist', id: 'units' },
			choices: { units: 'reuse' },
			basis: 'b'
		});
		expect(await post({ file, request })).toMatchObject({
			ok: true,
			value: {
				target: { id: 'units' },
				choices: { units: 'reuse' },
				basis: 'b',
				file: { name: 'đơn vị.csv' }
			}
		});
	});

	it.each([
		[{ request: '{"target":{"kind":"element"}}' }, 'exchange/empty', ''],
		[{ file, request: 'nonsense' }, 'request/not-json', ''],
		[{ file }, 'request/not-json', ''],
		[{ file, request: '{"target":{"kind":"form"}}' }, 'shape/wrong-value', '/target/kind'],
		[
			{ file, request: '{"target":{"kind":"element"},"choices":{"a":"delete"}}' },
			'shape/wrong-value',
			'/choices/a'
		]
	])('%# is refused', async (fields, code, at) => {
		const refused = await post(fields as Readonly<Record<string, string | File>>);
		expect(refused.ok ? [] : refused.problems.map((each) => [each.code, each.at ?? ''])).toEqual([
			[code, at]
		]);
	});

	it('that is no form at all is refused', async () => {
		const body = await importRequest(new Request('http://t/', { method: 'POST', body: 'x' }));
		expect(body).toMatchObject({ ok: false, problems: [{ code: 'exchange/empty' }] });
	});
});
