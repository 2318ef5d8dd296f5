import { fold } from '#core/shared/fold.ts';
import type { StepKind } from '../types.ts';

export interface GuessedKind {
	readonly kind: StepKind;
	/** What the step's id begins with. */
	readonly id: string;
	/** Words of the text it rests on; absent when none was recognised. */
	readonly word?: string;
	/** Words that point to another kind. */
	readonly others: readonly string[];
}

/**
 * The kind of a step from what is done there. Of several the first named counts, except that receiving a dossier goes
 * before checking it. Nothing recognised is `appraise`: the ordinary work on a dossier.
 */
export function guessKind(task: string): GuessedKind {
	const words = fold(task);
	const found = WORDS.flatMap(([kind, pattern, id]) => {
		const match = pattern.exec(words);
		return match ? [{ kind, id: id ?? kind, word: match[0].trim(), at: match.index }] : [];
	}).sort((a, b) => a.at - b.at || b.word.length - a.word.length);
	const [first] = found.filter(({ at, word }) => !found.some((other) => other.at < at && at < other.at + other.word.length && other.word !== word));
	const best = first?.kind === 'checkComponents' ? (found.find(({ kind }) => kind === 'intake') ?? first) : first;
	if (!best) return { kind: 'appraise', id: 'handle', others: [] };
	const others = found.filter(({ kind, at }) => kind !== best.kind && at > best.at).map(({ word }) => word);
	return { kind: best.kind, id: best.id, word: best.word, others };
}

// helpers

const WORDS: readonly (readonly [StepKind, RegExp, string?])[] = [
	['returnResult', /tra (lai )?(ket qua|kq\b|giay|the\b|ban sao|ban dien tu)|tra (\d+ )?ket qua|giao ket qua/],
	['issueResult', /vao so|phat hanh|dong dau|lay so|cap so|tiep nhan ket qua|nhan ket qua|chuyen ket qua|ban hanh/],
	['postNotice', /niem yet|cong khai|dang tai/],
	['collectFee', /thu (phi|le phi|tien)|nop (phi|le phi|tien)|thanh toan/],
	['consult', /lay y kien|xin y kien|gop y|phoi hop (voi )?(cac )?(co quan|don vi) .*y kien/],
	['suspend', /tam dung|cho (thuc hien )?nghia vu tai chinh/],
	['requestSupplement', /^(yeu cau|thong bao|huong dan)[^;]*bo sung|^bo sung/],
	['refuseIntake', /^tu choi (tiep nhan|nhan)/],
	['decideAgainst', /^(tu choi|tra loi khong|thong bao khong)|khong du dieu kien giai quyet/],
	['apologise', /xin loi/],
	['lookUpSource', /tra cuu|khai thac (du lieu|thong tin)|xac thuc[^;]*csdl/],
	['submitForSigning', /trinh ky|trinh lanh dao|trinh (ubnd|so|phong|chu tich|giam doc)|trinh duyet/],
	['approve', /phe duyet|ky nhay|xem xet,? (quyet dinh|phe duyet|cho y kien)|quyet dinh|xet duyet/],
	['sign', /ky (duyet|so\b|ban hanh|van ban|giay|quyet dinh|ket qua|phe duyet|chung thuc|cap)|\bky\b(?! nhay)/],
	['checkComponents', /kiem tra (thanh phan|tinh day du|tinh hop le|ho so|su day du)|kiem tra/],
	['intake', /tiep nhan|nhan ho so|nop ho so|so hoa/],
	['appraise', /phan cong|giao viec|giao (cho )?chuyen vien/, 'assign'],
	['appraise', /chuyen ho so|chuyen phong|chuyen (toi|den|cho)\b/, 'forward'],
	['appraise', /xac minh|kiem tra thuc dia/, 'verify'],
	['appraise', /tham dinh|tham tra|xem xet|xu ly|giai quyet|thu ly|doi chieu|du thao|ra soat|nghien cuu/],
	['notify', /^(gui )?thong bao/]
];
