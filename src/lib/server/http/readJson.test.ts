import { expect, it } from 'vitest';
import { readJson } from './readJson.ts';

function post(body: BodyInit): Request {
	return new Request('http://t/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

it('reads JSON', async () => {
	expect(await readJson(post('{"tên":"Lan"}'), 100)).toEqual({ ok: true, value: { tên: 'Lan' } });
});

it.each(['', '{', '<xml/>', new Uint8Array([0x22, 0xff, 0x22])])(
	'refuses %j, which is none',
	async (body) => {
		expect(await readJson(post(body), 100)).toMatchObject({ problems: [{ code: 'request/not-json' }] });
	}
);

it('stops reading a body that says no length once it is too large', async () => {
	let sent = 0;
	const endless = new ReadableStream<Uint8Array>({
		pull(controller) {
			sent += 1000;
			controller.enqueue(new Uint8Array(1000));
		}
	});
	expect(await readJson(post(endless), 5000)).toMatchObject({
		problems: [{ code: 'request/too-large', params: { limit: 5000 } }]
	});
	expect(sent).toBeLessThan(20_000);
});

it('answers although the body was cloned before and nobody reads the clone', async () => {
	const request = post(new Uint8Array(20_000));
	request.clone();
	expect(await readJson(request, 5000)).toMatchObject({ problems: [{ code: 'request/too-large' }] });
});
