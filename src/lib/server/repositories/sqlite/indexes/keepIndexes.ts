import type { Connection } from '../../../db/client.ts';
import { indexDocument } from './indexDocument.ts';
import { moveUsage } from './moveUsage.ts';
import { usageOf, type DocumentKey } from './usageRows.ts';

/** Runs a write of `document` inside the open transaction and brings every index after it. */
export function keepIndexes<T>(connection: Connection, document: DocumentKey, write: () => T): T {
	const before = usageOf(connection, document);
	const result = write();
	moveUsage(connection, document, before, usageOf(connection, document));
	indexDocument(connection, document);
	return result;
}
