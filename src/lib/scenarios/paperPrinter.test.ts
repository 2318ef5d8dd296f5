import { expect, test } from 'vitest';
import { paperPrinter } from './paperPrinter.ts';

const PDF = { 'content-disposition': 'inline; filename="khai-sinh.pdf"' };

test('what was handed in comes back as a file under the form’s name', async () => {
	const asked: { readonly url: string; readonly body: unknown }[] = [];
	const printer = paperPrinter('1.001193', 'main', undefined, async (url, init) => {
		asked.push({ url: String(url), body: JSON.parse(String(init?.body)) });
		return new Response('%PDF-', { headers: PDF });
	});
	const printed = await printer.filled({ child: { fullName: 'Trần Ví Dụ' } });
	expect(asked).toEqual([
		{
			url: '/procedures/1.001193/forms/main/paper.pdf',
			body: { answers: { child: { fullName: 'Trần Ví Dụ' } } }
		}
	]);
	expect(printed).toMatchObject({ ok: true, name: 'khai-sinh.pdf' });
	expect(printed.ok && (await printed.file.text())).toBe('%PDF-');
});

test('a version that does not change any more is printed as it is', () => {
	const { empty } = paperPrinter('1.001193', 'main', 'form:khai-sinh@3');
	expect(empty).toBe('/procedures/1.001193/forms/main/paper.pdf?version=3');
	expect(paperPrinter('1.001193', 'main', 'form:khai-sinh@draft').empty).not.toContain('version');
});

test('a refusal brings its reasons, and a server out of reach none', async () => {
	const problems = [{ code: 'print/unavailable' }];
	const refused = paperPrinter('1', 'main', undefined, async () =>
		Response.json({ problems }, { status: 503 })
	);
	expect(await refused.filled({})).toEqual({ ok: false, problems });
	const away = paperPrinter('1', 'main', undefined, () => Promise.reject(new TypeError('offline')));
	expect(await away.filled({})).toEqual({ ok: false, problems: [] });
});
