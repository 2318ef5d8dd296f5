import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '#core/shared/canonical.ts';

/** Where a consumer stands in the changes of a channel. */
export interface Position {
	readonly tenant: string;
	readonly channel: string;
	readonly sequence: number;
}

/** An opaque cursor: the position, sealed so that nobody makes one up. */
export function sealCursor(position: Position, secret: Uint8Array): string {
	const text = Buffer.from(canonicalJson(position)).toString('base64url');
	return `${text}.${seal(text, secret)}`;
}

/** The sequence a cursor stands for, or undefined unless it was sealed for this tenant and channel. */
export function openCursor(
	cursor: string,
	{ tenant, channel }: Omit<Position, 'sequence'>,
	secret: Uint8Array
): number | undefined {
	const [text = '', mark = ''] = cursor.split('.');
	const expected = Buffer.from(seal(text, secret));
	const given = Buffer.from(mark);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
	const position = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Position;
	return position.tenant === tenant && position.channel === channel ? position.sequence : undefined;
}

// helpers

function seal(text: string, secret: Uint8Array): string {
	return createHmac('sha256', secret).update(text).digest('base64url');
}
