import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { utf8 } from '#core/releases/index.ts';
import { KeysError, openKeys } from './keys.ts';
import { nodeCrypto } from './nodeCrypto.ts';

let folder: string;
beforeEach(() => {
	folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

test('the first run makes one key per role, readable by the owner only', () => {
	const { signers } = openKeys(folder);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
	for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
	expect(new Set(Object.values(signers).map((signer) => signer.keyId)).size).toBe(5);
	const message = utf8('message');
	expect(nodeCrypto.verify(signers.tester.publicKey, message, signers.tester.sign(message))).toBe(true);
	expect(nodeCrypto.verify(signers.approver.publicKey, message, signers.tester.sign(message))).toBe(false);
});

test('the next run finds the same keys', () => {
	const first = openKeys(folder);
	const second = openKeys(folder);
	expect(second.signers.log.keyId).toBe(first.signers.log.keyId);
	expect(second.cursorSecret).toEqual(first.cursorSecret);
});

test.each([0o640, 0o604, 0o660])('a key with mode %o is refused with the remedy', (mode) => {
	openKeys(folder);
	chmodSync(join(folder, 'log.pem'), mode);
	expect(() => openKeys(folder)).toThrow(/chmod 600 .*log\.pem/);
});

test('making the keys goes on where it was interrupted', () => {
	const { signers } = openKeys(folder);
	rmSync(join(folder, 'cursor.key'));
	rmSync(join(folder, 'log.pem'));
	expect(openKeys(folder).signers.tester.keyId).toBe(signers.tester.keyId);
});

test('a lost key is not replaced by a new one', () => {
	openKeys(folder);
	rmSync(join(folder, 'catalogue.pem'));
	expect(() => openKeys(folder)).toThrow(KeysError);
	expect(existsSync(join(folder, 'catalogue.pem'))).toBe(false);
});

test('a file that is no key is named', () => {
	openKeys(folder);
	writeFileSync(join(folder, 'tester.pem'), 'nonsense');
	expect(() => openKeys(folder)).toThrow(/tester\.pem is not a private key/);
});
