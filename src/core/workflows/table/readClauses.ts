import { fold } from '#core/shared/fold.ts';
import { numbersIn } from './stepNumber.ts';

/** What a step's text says, taken apart. */
export interface ReadTask {
	/** What is done, without what may come of it. */
	readonly name: string;
	/** Condition of the usual way ("đồng ý"), when the text gives one. */
	readonly usual?: string;
	readonly branches: readonly Branch[];
	/** Conditions whose consequence is not understood. */
	readonly unclear: readonly string[];
	/** Number of a step the ordinary way leads to ("chuyển B4"), or `end`. */
	readonly onward?: string;
}

/** Another way out of a step. */
export interface Branch {
	/** The condition in words; empty when the text gives none. */
	readonly when: string;
	/** What is done then, in words. */
	readonly then?: string;
	readonly to: 'supplement' | 'refusal' | 'decisionAgainst' | 'back' | 'step' | 'end';
	/** `back`, `step`: numbers it names; `back` without one names who gets the dossier back. */
	readonly number?: string;
	readonly actor?: string;
}

/**
 * The clauses of a step's text. "Đồng ý: ký nháy; không đồng ý: quay lại B3" is a usual way and one branch; "chưa hợp lệ
 * → yêu cầu bổ sung" a request to complete; "bổ sung / không đủ điều kiện / đủ điều kiện" three outcomes.
 */
export function readClauses(text: string): ReadTask {
	const names: string[] = [];
	const branches: Branch[] = [];
	const unclear: string[] = [];
	let usual: string | undefined;
	let onward: string | undefined;
	for (const clause of clausesOf(text)) {
		const parts = alternatives(clause);
		for (const part of parts) {
			const { when, then, marked } = splitClause(part);
			if (when === '' && leadsOn(part)) {
				onward ??= numbersIn(part)[0] ?? 'end';
				continue;
			}
			const positive = when !== '' && isPositive(when);
			const found = branchOf(when, then, parts.length > 1);
			if (found && !(positive && (found.to === 'step' || found.to === 'end'))) branches.push(found);
			else if (positive) {
				usual ??= when;
				const [number] = numbersIn(then);
				if (number !== undefined && isJump(then)) onward ??= number;
				if (!ONLY_ONWARD.test(fold(then))) names.push(then);
			} else if (marked && when !== '') unclear.push(part);
			else if (parts.length > 1 && /^(du dieu kien|dat|hop le|dong y)$/.test(fold(part))) usual ??= part;
			else {
				const [number] = numbersIn(part);
				if (number !== undefined && isJump(part)) onward ??= number;
				names.push(part);
			}
		}
	}
	return {
		name: sentence(names.filter((name) => name !== '').join('; ')),
		...(usual === undefined ? {} : { usual: sentence(usual) }),
		branches: branches.map((branch) => ({
			...branch,
			when: sentence(branch.when),
			...(branch.then ? { then: sentence(branch.then) } : {})
		})),
		unclear,
		...(onward === undefined ? {} : { onward })
	};
}

// helpers

/** Nothing is done but going on. */
const ONLY_ONWARD = /^((chuyen|sang|thuc hien|tiep tuc)( sang| den| toi| thuc hien)? (buoc )?[a-z]?\d+[a-z]?|ket thuc)$/;

function clausesOf(text: string): readonly string[] {
	return text
		.split(/[;\n•●▪]|\.\s+(?=\p{Lu})|(?:^|\s)[-+*]\s+/u)
		.map((clause) => clause.trim().replace(/[.,;:]+$/, ''))
		.filter((clause) => clause !== '');
}

/** "bổ sung / không đủ điều kiện / đủ điều kiện": outcomes side by side, when one of them is known as one. */
function alternatives(clause: string): readonly string[] {
	const parts = clause.split(/\s\/\s/).map((part) => part.trim());
	const known = parts.some((part) => branchOf('', part, true) !== undefined);
	return parts.length > 1 && known ? parts : [clause];
}

/** The condition before an arrow or colon, or after "nếu"; `when` is empty for a clause without one. */
function splitClause(clause: string): { when: string; then: string; marked: boolean } {
	const arrow = /^(.{2,120}?)\s*(?:→|->|=>|⇒)\s*(.+)$/s.exec(clause);
	if (arrow) return { when: condition(arrow[1] ?? ''), then: (arrow[2] ?? '').trim(), marked: true };
	const colon = /^(.{2,120}?)\s*:\s*(.+)$/s.exec(clause) ?? /^(.{2,120}?)\s+thì\s+(.+)$/is.exec(clause);
	if (colon && (CONDITION.test(fold(colon[1] ?? '')) || leadsOn(colon[2] ?? '')))
		return { when: condition(colon[1] ?? ''), then: (colon[2] ?? '').trim(), marked: true };
	const first = /^(?:nếu|trường hợp)\s+(.{2,120}?),\s*(.+)$/is.exec(clause);
	if (first) return { when: condition(first[1] ?? ''), then: (first[2] ?? '').trim(), marked: true };
	const last = /^(.+?),?\s+(?:nếu|trong trường hợp|khi)\s+(.{2,120})$/is.exec(clause);
	if (last && branchOf('', last[1] ?? '', false))
		return { when: condition(last[2] ?? ''), then: (last[1] ?? '').trim(), marked: true };
	return { when: '', then: clause, marked: false };
}

const CONDITION =
	/^(neu|truong hop|khi)\b|^(khong|chua)\b|dong y|hop le|du dieu kien|day du|^(dat|qua han|het han|dung|sai|co|con lai|thieu|du)\b|yeu cau|can /;

function condition(text: string): string {
	return text.replace(/^(nếu|trường hợp|khi|đối với)\s+/i, '').trim();
}

/** "đồng ý", "hồ sơ hợp lệ": what the usual way goes on with. */
function isPositive(when: string): boolean {
	const words = fold(when);
	if (/\b(khong|chua|thieu|sai|qua han|het han|tu choi|can)\b/.test(words)) return false;
	return /\b(dong y|hop le|du|day du|dat|dung|phu hop|thong nhat|dap ung)\b/.test(words);
}

function isJump(text: string): boolean {
	return /\b(chuyen|sang|den|toi|thuc hien|quay|tra)\b/.test(fold(text));
}

/** Only says where the work goes: a condition before it is one, whatever its words. */
function leadsOn(then: string): boolean {
	const words = fold(then).trim();
	return ONLY_ONWARD.test(words) || /^quay (lai|ve) (buoc )?[a-z]?\d+[a-z]?$/.test(words);
}

function branchOf(when: string, then: string, alternative: boolean): Branch | undefined {
	const words = fold(then);
	const [number] = numbersIn(then);
	const back = /\b(quay (lai|ve)|tra (lai|ve)|chuyen (lai|tra)|lam lai|hoan tra)\b/.test(words);
	if (back && !/^tra (lai )?(ket qua|ho so cho (nguoi|to chuc|cong dan))/.test(words)) {
		if (number !== undefined) return { when, to: 'back', number };
		const actor = /(?:quay lai|tra lai|tra ve|chuyen lai|hoan tra)(?: ho so)?(?: lai)?(?: cho| ve)? (.+)$/.exec(words)?.[1];
		return actor === undefined ? undefined : { when, to: 'back', actor };
	}
	if (number !== undefined && isJump(then) && when !== '') return { when, to: 'step', number };
	if (!alternative && when === '') return undefined;
	const outcome = (to: Branch['to']): Branch => (when === '' ? { when: then, to } : { when, then, to });
	if (/\bbo sung\b|hoan thien( lai)? ho so/.test(words)) return outcome('supplement');
	if (/khong du dieu kien|tra loi|khong (cap|phe duyet|giai quyet|cong nhan)|thong bao [^;]*ly do/.test(words))
		return outcome('decisionAgainst');
	if (/tu choi|khong tiep nhan/.test(words)) return outcome('refusal');
	if (when !== '' && /^(ket thuc|dung)\b/.test(words)) return { when, to: 'end' };
	return undefined;
}

function sentence(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
