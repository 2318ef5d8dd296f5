import type { AnyDocument } from '#core/catalogue/types.ts';
import { checkForm } from '#core/forms/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '#lib/server/repositories/auditChain.ts';
import type { Write } from '#lib/server/repositories/ports.ts';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { p95, rounded, value } from './measure.ts';
import { NOW, openLoaded, READER, TENANT } from './opened.ts';

const DEPENDANTS = 500;
const PLACEMENTS = 40;
const GOAL = 2000;

/** What a stricter draft of an element breaks in 500 forms of 40 fields that ask it. */
export async function benchImpact(folder: string): Promise<readonly BenchResult[]> {
	const app = await openLoaded(folder, 'impact', () => undefined, []);
	try {
		const writes = [
			...Array.from({ length: PLACEMENTS }, (_, at) => version(element(at, 100))),
			...Array.from({ length: DEPENDANTS }, (_, at) => version(form(at)))
		];
		const audit = { actor: 'system', action: 'bench', target: TENANT };
		const draft = { type: 'putDraft', kind: 'element', id: 'e0', agency: 'a' } as const;
		const changed = {
			...element(0, 100),
			dataType: 'code',
			constraints: { codeList: 'codelist:none@1' }
		} as const;
		const committed = await app.store.commit({
			tenant: TENANT,
			at: NOW,
			audit,
			writes: [...writes, { ...draft, content: changed, expectedRev: null, by: 'x' }]
		});
		if (!committed.ok) throw new Error(committed.conflict.at);
		const start = performance.now();
		const { breaks } = value(await app.services.usage.impact(READER, 'element', 'e0'));
		const cold = rounded(performance.now() - start);
		const broken = new Set(breaks.map(({ ref }) => ref)).size;
		const took = await p95(3, async () => value(await app.services.usage.impact(READER, 'element', 'e0')));
		const oneByOne = await p95(1, async () => {
			for (let at = 0; at < DEPENDANTS; at += 1) {
				const document = value(await app.services.documents.get(READER, `form:f${at}@1`));
				const library = value(await app.services.documents.libraryFor(READER, document));
				if (document.kind === 'form') checkForm(document, library);
			}
		});
		const peer = { peer: 'linting each form with its own library', peerValue: oneByOne };
		return [
			{
				metric: 'impact of a draft on 500 forms, first time',
				value: cold,
				unit: 'ms',
				...peer,
				goal: `≤ ${GOAL}`,
				holds: cold <= GOAL
			},
			{
				metric: 'impact of a draft on 500 forms, p95',
				value: took,
				unit: 'ms',
				...peer,
				goal: `≤ ${GOAL}`,
				holds: took <= GOAL
			},
			{
				metric: 'forms found broken of 500',
				value: broken,
				unit: 'forms',
				goal: `= ${DEPENDANTS}`,
				holds: broken === DEPENDANTS
			}
		];
	} finally {
		await app.close();
	}
}

// helpers

const HEADER = { version: 1, formatVersion: 1 } as const;

function element(at: number, maxLength: number) {
	return {
		kind: 'element',
		id: `e${at}`,
		...HEADER,
		label: { vi: `Trường ${at}` },
		definition: { vi: `Nội dung của trường ${at}` },
		dataType: 'string',
		sensitivity: 'personal',
		constraints: { maxLength }
	} as const;
}

/** Every field but the first depends on the one before it. */
function form(at: number): AnyDocument {
	const items = Array.from({ length: PLACEMENTS }, (_, field) => ({
		type: 'field' as const,
		id: `f${field}`,
		path: `/applicant/v${field}`,
		element: `element:e${field}@1`,
		...(field % 4 === 1 ? { visibleWhen: { feel: `applicant.v${field - 1} = "x"` } } : {})
	}));
	const title = { vi: `Tờ khai ${at}` };
	return { kind: 'form', id: `f${at}`, ...HEADER, title, pages: [{ id: 'p', title, items }] };
}

function version(content: AnyDocument): Write {
	const { kind, id } = content;
	const digest = digestOf(canonicalJson(content));
	const owned = { kind, id, agency: 'a', number: 1, digest, status: 'approved', content } as const;
	return { type: 'addVersion', ...owned, by: 'x', authors: ['x'] };
}
