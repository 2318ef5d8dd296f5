import { describe, expect, test } from 'vitest';
import { bpmn } from '../testing/bpmn.ts';
import { decodeBpmn, MAX_BPMN_BYTES } from './decodeBpmn.ts';
import { readWorkflow } from './readWorkflow.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decodeBpmn', () => {
	test('a Latin-1 file is read in its declared encoding and the declaration follows', async () => {
		const text = bpmn('<bpmn:userTask id="t" name="Café" />').replace('UTF-8', 'ISO-8859-1');
		const decoded = decodeBpmn(Uint8Array.from(text, (character) => character.charCodeAt(0)));
		expect(decoded.ok && decoded.value).toContain('encoding="UTF-8"');
		const graph = decoded.ok ? await readWorkflow(decoded.value) : decoded;
		expect(graph.ok && graph.value.nodes[0]?.name).toBe('Café');
	});

	test('UTF-16 is recognised by its byte order mark', () => {
		const text = '\uFEFF<a b="Đăng ký"/>';
		const utf16 = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
		expect(decodeBpmn(utf16)).toEqual({ ok: true, value: '<a b="Đăng ký"/>' });
	});

	test.each([
		['bytes that are no UTF-8', Uint8Array.of(0x3c, 0xc3, 0x28), 'workflow/undecodable'],
		['an encoding nobody knows', bytes('<?xml version="1.0" encoding="x-wonder"?><a/>'), 'workflow/unknown-encoding'],
		['NUL', bytes('<a>\u0000</a>'), 'workflow/control-character'],
		['a byte too many', new Uint8Array(MAX_BPMN_BYTES + 1).fill(0x20), 'workflow/too-large']
	])('refuses %s', (_, input, code) => {
		const result = decodeBpmn(input);
		expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
	});
});
