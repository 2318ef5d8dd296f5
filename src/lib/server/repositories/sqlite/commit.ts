import { referencesOf, type Reference } from '#core/catalogue/references.ts';
import { auditLeaf } from '../../db/schema.sqlite.ts';
import { immediate } from '../../db/immediate.ts';
import type { Connection } from '../../db/client.ts';
import { seal } from '../auditChain.ts';
import type { ChangeSet, CommitResult, Write } from '../ports.ts';
import { chainHead } from './audit.ts';
import { Conflict } from './conflict.ts';
import { keepIndexes } from './indexes/keepIndexes.ts';
import type { StoreOptions } from './store.ts';
import {
	addVersion,
	deleteDraft,
	keyOf,
	markFrozen,
	putBlob,
	putDraft,
	setVersionStatus
} from './writes/documents.ts';
import { deleteFilling, pruneFillings, putFilling } from './writes/fillings.ts';
import { deleteLock, putLock } from './writes/locks.ts';
import { putAgency, putConsumer, putTenant, putUser } from './writes/people.ts';
import {
	addAck,
	addCandidate,
	addEvidence,
	addRelease,
	appendLog,
	setCandidateStatus,
	setChannel
} from './writes/releases.ts';

/** All writes of `change`, their edges and one audit leaf, or nothing. */
export async function commit(
	connection: Connection,
	options: StoreOptions,
	change: ChangeSet
): Promise<CommitResult> {
	// The only asynchronous work, done before the transaction begins.
	const references = new Map<Write, readonly Reference[]>();
	for (const write of change.writes) {
		if (write.type !== 'putDraft' && write.type !== 'addVersion') continue;
		const { content } = write;
		const graph = content.kind === 'workflow' ? await options.readGraph(content.bpmn) : undefined;
		references.set(write, referencesOf(content, graph));
	}
	try {
		return immediate(connection.sqlite, () => {
			const revs: { kind: Extract<Write, { type: 'putDraft' }>['kind']; id: string; rev: number }[] = [];
			for (const write of change.writes) {
				const rev = apply({ ...connection, change }, write, references.get(write) ?? []);
				if (write.type === 'putDraft' && rev !== undefined)
					revs.push({ kind: write.kind, id: write.id, rev });
			}
			const head = chainHead(connection);
			const leaf = seal({
				...change.audit,
				seq: head.seq + 1,
				tenant: change.tenant,
				at: change.at,
				previousHash: head.hash
			});
			connection.db.insert(auditLeaf).values(leaf).run();
			return { ok: true as const, seq: leaf.seq, revs };
		});
	} catch (error) {
		if (error instanceof Conflict) return { ok: false, conflict: error.conflict };
		throw error;
	}
}

/** What every write is given: the open transaction and the change it belongs to. */
export interface WriteContext extends Connection {
	readonly change: ChangeSet;
}

// helpers

/** Applies one write inside the open transaction; a draft answers its new rev. */
function apply(context: WriteContext, write: Write, references: readonly Reference[]): number | undefined {
	switch (write.type) {
		case 'putDraft':
			return keepIndexes(context, keyOf(context, write), () => putDraft(context, write, references));
		case 'deleteDraft':
			keepIndexes(context, keyOf(context, write), () => deleteDraft(context, write));
			return undefined;
		case 'markFrozen':
			markFrozen(context, write);
			return undefined;
		case 'addVersion':
			keepIndexes(context, keyOf(context, write), () => addVersion(context, write, references));
			return undefined;
		case 'setVersionStatus':
			keepIndexes(context, keyOf(context, write), () => setVersionStatus(context, write));
			return undefined;
		case 'putLock':
			putLock(context, write);
			return undefined;
		case 'deleteLock':
			deleteLock(context, write);
			return undefined;
		case 'putFilling':
			putFilling(context, write);
			return undefined;
		case 'deleteFilling':
			deleteFilling(context, write);
			return undefined;
		case 'pruneFillings':
			pruneFillings(context, write);
			return undefined;
		case 'putBlob':
			putBlob(context, write);
			return undefined;
		case 'addCandidate':
			addCandidate(context, write);
			return undefined;
		case 'setCandidateStatus':
			setCandidateStatus(context, write);
			return undefined;
		case 'addEvidence':
			addEvidence(context, write);
			return undefined;
		case 'addRelease':
			addRelease(context, write);
			return undefined;
		case 'appendLog':
			appendLog(context, write);
			return undefined;
		case 'setChannel':
			setChannel(context, write);
			return undefined;
		case 'addAck':
			addAck(context, write);
			return undefined;
		case 'putTenant':
			putTenant(context, write);
			return undefined;
		case 'putAgency':
			putAgency(context, write);
			return undefined;
		case 'putUser':
			putUser(context, write);
			return undefined;
		case 'putConsumer':
			putConsumer(context, write);
			return undefined;
	}
}
