import { describe, expect, it } from 'vitest';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { compileForm } from '../compile/compileForm.ts';
import { element, field, form } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import type { Prefill } from '../types.ts';
import { prefillAnswers } from './prefillAnswers.ts';
import { processAnswers } from './processAnswers.ts';
import { provenanceOf, type Origins } from './provenanceOf.ts';
import type { Answers } from './types.ts';

const AT = '2026-11-21T02:38:00.000Z';
const TODAY = '2026-11-21';
const from = (name: string, policy: Prefill['policy'] = 'optional') => ({
	prefill: { policy, source: 'source:db@1', field: name, fallback: 'ask' } as const
});
const overwrite = (policy: ElementDocument['overwrite']) => (policy ? { overwrite: policy } : {});
const result = compileForm(
	form([
		field('name', '/name', 'name', from('name', 'locked')),
		field('job', '/job', 'job', from('job')),
		field('kept', '/kept', 'kept', from('kept')),
		field('phone', '/phone', 'phone', from('phone')),
		field('note', '/note', 'note'),
		field('shown', '/shown', 'flag'),
		field('hidden', '/hidden', 'phone', { ...from('other'), visibleWhen: { feel: 'shown' } }),
		field('greeting', '/greeting', 'note', { calculation: { feel: 'name' } })
	]),
	libraryOf(
		element('name', 'Họ tên', 'string', { maxLength: 40 }),
		element('job', 'Nghề nghiệp', 'string', { maxLength: 40 }, overwrite('withReason')),
		element('kept', 'Số sổ', 'string', { maxLength: 40 }, overwrite('never')),
		element('phone', 'Điện thoại', 'phone'),
		element('note', 'Ghi chú', 'string'),
		element('flag', 'Có', 'boolean')
	)
);
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const compiled = result.value;
const record = { name: 'Đỗ Thị Ví Dụ', job: 'Thợ xây', kept: 'S1', phone: '0900000001', other: '0900000002' };
const { answers: fetched, prefilled } = prefillAnswers(compiled, { records: { db: { applicant: record } } }, AT);

describe('another value in the place of a source’s', () => {
	it('is refused without a reason where the field asks for one', () => {
		expect(errors({ job: 'Thợ điện' })).toEqual(['/job reason']);
		expect(errors({ job: 'Thợ điện' }, { '/job': { reason: '  ' } })).toEqual(['/job reason']);
		expect(errors({ job: 'Thợ điện' }, { '/job': { reason: 'Đã đổi nghề' } })).toEqual([]);
	});

	it('needs a reason when it is taken out, too', () => {
		expect(errors({ job: undefined })).toEqual(['/job reason']);
	});

	it('is refused, with whatever reason, where the source’s must stay', () => {
		const edits = { '/name': { reason: 'Sai tên' }, '/kept': { reason: 'Sai số' } };
		expect(errors({ name: 'Khác', kept: 'S2' }, edits)).toEqual(['/name locked', '/kept locked']);
	});

	it('is nobody’s business where the field is free', () => {
		expect(errors({ phone: '0911111111' })).toEqual([]);
	});

	it('is none when it is the same text in another Unicode form', () => {
		expect(errors({ name: record.name.normalize('NFD'), job: ` ${record.job.normalize('NFD')} ` })).toEqual([]);
	});

	it('is told once when it is wrong by itself', () => {
		expect(errors({ job: 'x'.repeat(41) })).toEqual(['/job maxLength']);
	});

	it('is told as stale, and only so, while a change of the source waits for a choice', () => {
		const context = { today: TODAY, prefilled, stale: ['/job', '/name', '/hidden'] };
		const { errors } = processAnswers(compiled, { ...fetched, job: 'Khác', name: 'Khác' }, context);
		expect(errors.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual(['/name stale', '/job stale']);
	});
});

describe('where answers come from', () => {
	it('is the source with its field and instant, what was typed, or what was computed', () => {
		expect(provenance({ note: 'Ghi' })).toEqual({
			'/name': { state: 'source', source: 'source:db@1', field: 'name', fetchedAt: AT },
			'/job': { state: 'source', source: 'source:db@1', field: 'job', fetchedAt: AT },
			'/kept': { state: 'source', source: 'source:db@1', field: 'kept', fetchedAt: AT },
			'/phone': { state: 'source', source: 'source:db@1', field: 'phone', fetchedAt: AT },
			'/note': { state: 'declared' },
			'/greeting': { state: 'calculated' }
		});
	});

	it('keeps what the source said as a digest, and why something else stands there', () => {
		const edits = { '/job': { reason: ' Đã đổi nghề ' }, '/phone': { reason: 'Không cần' } };
		const sha256 = (text: string) => `hash of ${text}`;
		expect(provenance({ job: 'Thợ điện' }, { edits, sha256 })).toMatchObject({
			'/job': { state: 'edited', reason: 'Đã đổi nghề', sourceDigest: 'hash of "Thợ xây"' },
			'/phone': { state: 'source', sourceDigest: 'hash of "0900000001"' }
		});
		expect(provenance({}, { edits })['/phone']).not.toHaveProperty('reason');
	});

	it('leaves the source’s value in force when it is disputed', () => {
		const dispute = { note: 'Tên đệm sai', at: AT };
		const disputes = { '/name': dispute, '/note': dispute, '/nowhere': dispute };
		const record = provenance({ note: 'Ghi' }, { disputes });
		expect(record['/name']).toMatchObject({ state: 'source', dispute });
		expect(record['/note']).toEqual({ state: 'declared' });
		expect(record).not.toHaveProperty('/nowhere');
	});
});

// helpers

function errors(changes: Answers, edits?: Origins['edits']): string[] {
	const context = { today: TODAY, prefilled, ...(edits && { edits }) };
	return processAnswers(compiled, { ...fetched, ...changes }, context).errors.map(
		({ at, keyword }) => `${at} ${keyword}`
	);
}

function provenance(changes: Answers, more: Partial<Origins> = {}) {
	const context = { today: TODAY, prefilled, ...more };
	return provenanceOf(compiled, processAnswers(compiled, { ...fetched, ...changes }, context), context);
}
